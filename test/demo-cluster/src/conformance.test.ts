import { after, before, describe } from 'node:test';
import { describeAnswers } from './answers/describeAnswers';
import { describeKubectl } from './kubectl/describeKubectl';
import { describeStatuses } from './statuses/describeStatuses';
import { Planes } from './planes/Planes';

describe('the demo cluster is like a real one', () => {
  const planes = new Planes();

  before(() => planes.start());

  after(() => planes.stop());

  describeAnswers(planes);
  describeKubectl(planes);
  describeStatuses(planes);
});
