import type { Variables } from '../case/variables.js';
import type { Contract } from '../contract/contract.js';

/** All that judging needs besides what was seen. */
export interface JudgeContext {
  readonly contract: Contract;
  readonly variables: Variables;
}
