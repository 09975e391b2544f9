import { ObjectStatusName } from '../../judging/Judgement';
import { condition, Condition } from '../../kubernetes/conditions';
import { records, text } from '../../kubernetes/fields';
import { KubernetesObject } from '../../kubernetes/KubernetesObject';

/** The conditions by which most kinds sum themselves up. */
const SUMMARIES = ['Ready', 'Available', 'Succeeded', 'Healthy', 'Synced'];

/** Types that name what is wrong: bad while they are True. */
const BAD =
  /fail|error|stalled|degraded|notready|partiallyready|unhealthy|unavailable|invalid|abort|conflict|fallback|blocked/i;

/** Types that name work: something is being done while they are True. */
const WORK =
  /progress|reconciling|issuing|pending|(creat|updat|upgrad|deploy|scal|delet|restart|migrat|initializ|terminat)ing$/i;

const PAUSE = /pause|suspend|hibernat/i;

function isWorkDone({ reason }: Condition): boolean {
  return /available|complete|succe/i.test(reason ?? '');
}

type Test = (found: Condition) => boolean;

const isSummary: Test = ({ type }) => SUMMARIES.includes(type);
const isBad: Test = ({ type }) => BAD.test(type);
const isWork: Test = ({ type }) => WORK.test(type);
const isTrue: Test = ({ status }) => status === 'True';
const isFalse: Test = ({ status }) => status === 'False';
const hasMessage: Test = ({ message }) => Boolean(message);

/** Progressing=False is a deadline that has passed; other work that is not done says nothing. */
const isIdle: Test = each => isWork(each) && each.type !== 'Progressing';

/** For each status what is looked for, the most telling first. */
const WANTED: Record<ObjectStatusName, Test[]> = {
  Failed: [
    each => isBad(each) && isTrue(each) && hasMessage(each),
    each => isSummary(each) && isFalse(each) && hasMessage(each),
    each => !isBad(each) && !isIdle(each) && isFalse(each) && hasMessage(each),
    each => isBad(each) && isTrue(each),
    each => !isBad(each) && !isIdle(each) && isFalse(each),
  ],
  InProgress: [
    each => isWork(each) && isTrue(each) && !isWorkDone(each),
    each => isSummary(each) && !isTrue(each),
    each => !isBad(each) && !isWork(each) && !isTrue(each),
  ],
  Paused: [
    ({ type, status }) => PAUSE.test(type) && status === 'True',
    ({ reason }) => PAUSE.test(reason ?? ''),
  ],
  Unknown: [
    each => isSummary(each) && each.status === 'Unknown',
    ({ status }) => status === 'Unknown',
  ],
  Successful: [
    each => isSummary(each) && isTrue(each),
    each => !isBad(each) && !isWork(each) && isTrue(each),
  ],
};

/**
 * The condition of an object that best tells why it is what its rule says; of
 * equally telling ones the first. Conditions differ from kind to kind, so their
 * names are read as people read them: this chooses a sentence, never a status.
 */
export function tellingCondition(
  object: KubernetesObject,
  status: ObjectStatusName,
): Condition | undefined {
  const conditions = records(object, 'status.conditions')
    .map(each => condition(object, text(each, 'type') ?? ''))
    .filter(each => each !== undefined);
  for (const isWanted of WANTED[status]) {
    const found = conditions.find(isWanted);
    if (found) return found;
  }
  return undefined;
}
