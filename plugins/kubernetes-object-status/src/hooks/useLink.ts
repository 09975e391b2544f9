import {
  RouteFunc,
  RouteRef,
  SubRouteRef,
  useRouteRef,
} from '@backstage/core-plugin-api';
import { AnyRouteRefParams } from '@backstage/frontend-plugin-api';

/**
 * Makes addresses of a page in both frontend systems; `undefined` where the
 * portal does not have that page.
 *
 * @internal
 */
export function useLink<Params extends AnyRouteRefParams>(
  routeRef: RouteRef<Params> | SubRouteRef<Params>,
): RouteFunc<Params> | undefined {
  try {
    return useRouteRef(routeRef);
  } catch {
    // Thrown after all hooks were called, for a page that is not mounted:
    // what leads there is left out.
    return undefined;
  }
}
