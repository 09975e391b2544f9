export {
  celRuleCases as ruleCases,
  conditions,
  says,
} from '../testUtils/celRuleCases';
