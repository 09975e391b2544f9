import {
  RemixiconComponentType,
  RiCheckboxCircleFill,
  RiCloseCircleFill,
  RiIndeterminateCircleLine,
  RiLoader4Line,
  RiPauseCircleFill,
  RiQuestionLine,
} from '@remixicon/react';
import { StatusMark } from '../../views/statusMark';
import { tokens } from '../tokens';
import styles from './StatusIcon.module.css';

const looks: Record<
  StatusMark,
  { Icon: RemixiconComponentType; tone: string }
> = {
  Successful: { Icon: RiCheckboxCircleFill, tone: tokens.ok },
  InProgress: { Icon: RiLoader4Line, tone: tokens.run },
  Failed: { Icon: RiCloseCircleFill, tone: tokens.bad },
  Paused: { Icon: RiPauseCircleFill, tone: tokens.warn },
  Unknown: { Icon: RiQuestionLine, tone: tokens.none },
  OlderRevision: { Icon: RiIndeterminateCircleLine, tone: tokens.none },
  Leaving: { Icon: RiIndeterminateCircleLine, tone: tokens.none },
  NotJudged: { Icon: RiIndeterminateCircleLine, tone: tokens.none },
};

/**
 * Icon of an object's status. The word always stands beside it, so the icon
 * itself says nothing to a screen reader.
 *
 * @internal
 */
export function StatusIcon(props: { mark: StatusMark; isMoving?: boolean }) {
  const { mark, isMoving = false } = props;
  const { Icon, tone } = looks[mark];
  const motion = mark === 'InProgress' && isMoving ? styles.turning : '';
  return (
    <span className={`${styles.icon} ${tone}`} aria-hidden>
      <Icon size={16} className={motion} />
    </span>
  );
}
