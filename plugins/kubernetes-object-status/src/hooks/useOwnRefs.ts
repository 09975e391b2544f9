import { identityApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useEffect, useState } from 'react';

/**
 * Entity refs of the reader and of the groups that the reader is in;
 * `undefined` until they are known.
 *
 * @internal
 */
export function useOwnRefs(): string[] | undefined {
  const identity = useApi(identityApiRef);
  const [refs, setRefs] = useState<string[]>();
  useEffect(() => {
    let isLeft = false;
    identity.getBackstageIdentity().then(
      ({ ownershipEntityRefs }) => {
        if (!isLeft) setRefs(ownershipEntityRefs);
      },
      // Who is not known owns nothing.
      () => {
        if (!isLeft) setRefs([]);
      },
    );
    return () => {
      isLeft = true;
    };
  }, [identity]);
  return refs;
}
