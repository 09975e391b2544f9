import { VisuallyHidden } from '@backstage/ui';
import { Texts, useTexts } from '../../hooks/useTexts';
import { WeekDay, WeekMark } from '../../views/week';
import styles from './HomeWidgets.module.css';

const order: WeekMark[] = ['successful', 'notSuccessful', 'otherwise'];

/** Bricks of a day, of one kind after the other. */
function bricksOf({ marks }: WeekDay): WeekMark[] {
  return order.flatMap(kind => marks.filter(mark => mark === kind));
}

function dayName(at: string, { reader }: Texts): string {
  const { language, timeZone } = reader;
  return new Intl.DateTimeFormat(language, {
    weekday: 'short',
    timeZone,
  }).format(new Date(at));
}

/**
 * A column of bricks for each day: one a deployment, told by shape and colour.
 *
 * @internal
 */
export function WeekPicture({ days }: { days: WeekDay[] }) {
  const texts = useTexts();
  const { t } = texts;
  const shown = order.filter(kind =>
    days.some(({ marks }) => marks.includes(kind)),
  );
  return (
    <>
      <ol className={styles.days}>
        {days.map(day => {
          const bricks = bricksOf(day);
          const successful = bricks.filter(mark => mark === 'successful');
          return (
            <li key={day.at} className={styles.day}>
              <span className={styles.bricks} aria-hidden>
                {bricks.map((mark, index) => (
                  <span key={index} className={styles[mark]} />
                ))}
              </span>
              <span className={styles.dayName} aria-hidden>
                {dayName(day.at, texts)}
              </span>
              <VisuallyHidden>
                {t('cards.day', {
                  day: dayName(day.at, texts),
                  successful: String(successful.length),
                  others: String(bricks.length - successful.length),
                })}
              </VisuallyHidden>
            </li>
          );
        })}
      </ol>
      <ul className={styles.legend} aria-hidden>
        {shown.map(kind => (
          <li key={kind} className={styles.legendItem}>
            <span className={styles[kind]} /> {t(`cards.${kind}`)}
          </li>
        ))}
      </ul>
    </>
  );
}
