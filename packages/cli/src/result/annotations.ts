import { FollowedExecution } from '../following/followExecution';
import { plainText } from '../texts/plainText';
import { decisiveStep } from './explanation';
import { explainedCause } from './explainedCause';
import { explainedObjects } from './explainedObjects';
import { objectLabel } from './objectRows';
import { statusWord } from '../texts/words';

/**
 * GitHub's workflow commands for a result that is no success: an error for each
 * object that decided it, worst first, without those that only repeat another
 * one, or one for the outcome. They are few: GitHub shows ten for a step.
 *
 * @internal
 */
export function annotationLines({
  execution,
  objects: rows,
}: FollowedExecution): string[] {
  const { outcome } = execution;
  if (outcome === undefined || outcome === 'Successful') return [];
  const step = decisiveStep(execution);
  const told = step
    ? explainedObjects(step, rows.get(step.number) ?? []).told
    : [];
  if (told.length === 0) {
    const message = step?.explanation?.message ?? execution.url;
    return [errorCommand(statusWord(outcome), message)];
  }
  return told.map(({ object }) => {
    const label = object.pod
      ? objectLabel({ ...object, kind: 'Pod', name: object.pod })
      : objectLabel(object);
    const title = `${label}: ${object.cause ?? object.reason}`;
    const sentence = explainedCause(object)?.sentence;
    return errorCommand(title, sentence ?? (object.message || object.reason));
  });
}

function errorCommand(title: string, message: string): string {
  return `::error title=${propertyText(title)}::${dataText(message)}`;
}

// GitHub's own escapes for what would end a message or a property.
function dataText(text: string): string {
  return plainText(text).replace(/%/g, '%25');
}

function propertyText(text: string): string {
  return dataText(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
