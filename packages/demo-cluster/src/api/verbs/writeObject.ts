import { Answer, ResourceRequest } from '../ApiRequest';
import { requireObject, showObject } from './getObject';
import { readObjectBody } from './readObjectBody';
import { writeOptionsOf } from './writeOptionsOf';

/** Creates an object. @internal */
export async function createObject(
  request: ResourceRequest,
  now: Date,
): Promise<Answer> {
  const options = writeOptionsOf(request);
  const { object, warnings } = await readObjectBody(request);
  const created = request.registry.create(object, options);
  return showObject(request, 201, created, now, warnings);
}

/** Replaces an object, or its status. @internal */
export async function updateObject(
  request: ResourceRequest,
  now: Date,
): Promise<Answer> {
  const options = writeOptionsOf(request);
  const { object, warnings } = await readObjectBody(request);
  requireObject(request);
  const updated =
    request.subresource === 'status'
      ? request.registry.updateStatus(object, options)
      : request.registry.update(object, options);
  return showObject(request, 200, updated, now, warnings);
}
