import { Button, DialogTrigger, Popover } from '@backstage/ui';
import { ExplainedObjectRow } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { useTexts } from '../../hooks/useTexts';
import { tokens } from '../tokens';
import { WhatToDo } from '../WhatToDo';
import styles from './Verdict.module.css';

/**
 * What to do about the object that holds it up: the advice that its dossier
 * would give, before the end.
 *
 * @internal
 */
export function VerdictAdvice({ object }: { object: ExplainedObjectRow }) {
  const { t, cause: causeOf } = useTexts();
  const cause = causeOf(object);
  if (cause === undefined) return null;
  return (
    <DialogTrigger>
      <Button variant="tertiary" size="small" className={styles.ask}>
        {t('causeNote.whatToDo')}
      </Button>
      <Popover placement="bottom start" hideArrow className={styles.advice}>
        <div className={`${tokens.root} ${styles.adviceBody}`}>
          <h3>{cause.title}</h3>
          {cause.sentence !== undefined && <p>{cause.sentence}</p>}
          <WhatToDo cause={cause} />
        </div>
      </Popover>
    </DialogTrigger>
  );
}
