import type { Variables } from '../case/variables.js';
import type { Contract } from '../contract/contract.js';
import type { Archive } from './bundle.js';

/** All that judging needs besides what was seen. */
export interface JudgeContext {
  readonly contract: Contract;
  readonly variables: Variables;
  /** The archive of the response at hand, where an expectation is about one. */
  readonly archive?: Archive;
}
