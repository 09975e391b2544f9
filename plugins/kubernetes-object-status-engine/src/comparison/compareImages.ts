import { read } from '../kubernetes/fields';
import { isAnswer } from '../kubernetes/manifest/compareContent';
import { imagesOf } from '../kubernetes/manifest/imagesOf';

/** A container whose image is another one; absent on the side without it. @public */
export interface ImageChange {
  container: string;
  before?: string;
  after?: string;
}

type Manifest = Record<string, unknown> | undefined;

// A CronJob's, a workload's; a Pod is one itself.
const templates = ['spec.jobTemplate.spec.template', 'spec.template'];

function imagesIn(manifest: Manifest): Record<string, string> {
  const template = templates.map(path => read(manifest, path)).find(Boolean);
  return imagesOf(template ?? manifest);
}

/** What others inject into an answer of the API server nobody asked for. */
function isWrittenBeside(one: Manifest, other: Manifest): boolean {
  return Boolean(one && other && !isAnswer(one) && isAnswer(other));
}

/** Which containers of an object run another image; a side without a manifest has none. */
export function compareImages(
  before: Manifest,
  after: Manifest,
): ImageChange[] {
  const [was, is] = [imagesIn(before), imagesIn(after)];
  const containers = new Set([...Object.keys(was), ...Object.keys(is)]);
  return [...containers].flatMap(container => {
    const [one, other] = [imageIn(was, container), imageIn(is, container)];
    if (one === other) return [];
    if (one === undefined && isWrittenBeside(before, after)) return [];
    if (other === undefined && isWrittenBeside(after, before)) return [];
    return [
      {
        container,
        ...(one !== undefined && { before: one }),
        ...(other !== undefined && { after: other }),
      },
    ];
  });
}

function imageIn(images: Record<string, string>, name: string) {
  return Object.hasOwn(images, name) ? images[name] : undefined;
}
