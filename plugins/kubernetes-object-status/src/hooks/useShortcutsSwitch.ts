import { storageApiRef, useApiHolder } from '@backstage/frontend-plugin-api';
import { useCallback, useEffect, useMemo, useState } from 'react';

const bucketName = 'kubernetes-object-status';
const key = 'shortcuts';

/** Whether single keys do something. @internal */
export interface ShortcutsSwitch {
  isOn: boolean;
  set: (isOn: boolean) => void;
}

/**
 * The reader's choice about single keys; on until it is switched off.
 *
 * @internal
 */
export function useShortcutsSwitch(): ShortcutsSwitch {
  const storage = useApiHolder().get(storageApiRef);
  const bucket = useMemo(() => storage?.forBucket(bucketName), [storage]);
  const [isOn, setIsOn] = useState(() => bucket?.snapshot(key).value !== 'off');
  useEffect(() => {
    const subscription = bucket
      ?.observe$(key)
      .subscribe(({ value }) => setIsOn(value !== 'off'));
    return () => subscription?.unsubscribe();
  }, [bucket]);
  const set = useCallback(
    (isWanted: boolean) => {
      setIsOn(isWanted);
      // A choice that could not be stored holds for this page.
      bucket?.set(key, isWanted ? 'on' : 'off').catch(() => {});
    },
    [bucket],
  );
  return { isOn, set };
}
