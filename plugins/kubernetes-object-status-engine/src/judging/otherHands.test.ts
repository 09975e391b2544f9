import { aDeployment, aPod, aReplicaSet, judgeCases } from '../testUtils';

const web = aDeployment();
const restarted = web
  .set('spec.template.metadata.annotations', { 'kubectl/restartedAt': 'now' })
  .generation(2)
  .observing(2);
const rolledBack = web.image('shop/web:0').generation(2).observing(2);

describe('other hands (R11)', () => {
  judgeCases([
    {
      name: 'another template with the same images: a warning',
      looks: [
        { at: 0, objects: [web], expect: { warnings: [] } },
        {
          at: 5,
          objects: [restarted],
          expect: {
            warnings: ['ChangedByOther'],
            warned: [
              'its pod template was changed by someone else, same images; the window restarted',
            ],
          },
          changedByOther: 'nobody',
        },
        {
          at: 9,
          objects: [restarted.version('8')],
          expect: { warnings: ['ChangedByOther'] },
        },
      ],
    },
    {
      name: 'other images: somebody else’s deployment',
      looks: [
        { at: 0, objects: [web], changedByOther: 'nobody' },
        {
          at: 5,
          objects: [rolledBack],
          changedByOther:
            /^someone else set image shop\/web:0 on Deployment web$/,
        },
      ],
    },
    {
      name: 'a replica count alone is neither',
      looks: [
        { at: 0, objects: [web, aReplicaSet().of(web), aPod()] },
        {
          at: 5,
          objects: [web.replicas(3).generation(2).observing(2)],
          expect: { warnings: [] },
          changedByOther: 'nobody',
        },
      ],
    },
    {
      name: 'what was there before it was applied is no other hand’s',
      applied: [{ manifest: web }],
      looks: [
        { at: 0, objects: [web.image('shop/web:0')] },
        {
          at: 3,
          objects: [web.generation(2).observing(2)],
          expect: { warnings: [] },
          changedByOther: 'nobody',
        },
      ],
    },
  ]);
});
