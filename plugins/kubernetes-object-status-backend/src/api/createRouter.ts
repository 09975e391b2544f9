import express from 'express';
import * as OpenApiValidator from 'express-openapi-validator';
import Router from 'express-promise-router';
import { openApiDocument } from '../schema/openapi.generated';
import { Guard } from './guard';
import { Route } from './Route';

/**
 * The API: every route behind the guard, every request checked against the
 * OpenAPI document.
 *
 * Who calls and whether they may is decided before a body is read, so that
 * nobody else can make us parse megabytes.
 */
export function createRouter(options: {
  routes: Route[];
  guard: Guard;
  limits: { bodyBytes: number };
  /** For tests: an answer that is not as the document says is an error. */
  validateResponses?: boolean;
}): express.Router {
  const { routes, guard, limits, validateResponses = false } = options;
  const validators = OpenApiValidator.middleware({
    // The validator changes the document that it is given.
    apiSpec: structuredClone(openApiDocument) as never,
    validateRequests: { allErrors: true },
    validateResponses,
    // The guard decides who may call.
    validateSecurity: false,
    fileUploader: false,
    // The plugin's base path is taken off before the request comes here.
    useRequestUrl: true,
  });
  const parseBody = [
    guard.requireJson,
    express.json({ limit: limits.bodyBytes }),
    guard.takeBody,
  ];

  const router = Router();
  router.use('/v1', guard.authenticate);
  for (const route of routes) {
    router[route.method](
      route.path.replace(/\{(\w+)\}/g, ':$1'),
      guard.enter(route),
      ...(route.method === 'post' ? parseBody : []),
      ...validators,
      guard.run(route),
    );
  }
  router.use('/v1', guard.notFound);
  router.use(guard.answerError);
  return router;
}
