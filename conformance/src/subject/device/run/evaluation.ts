import type { Filter } from '../scenario/scenario.js';
import { filterText } from '../scenario/text.js';
import type { RequestDeviation } from '../watch/deviation.js';

/** What is wrong. Without requirements, those of the expectation or of the case are meant. */
export interface Wrong extends Omit<RequestDeviation, 'requirements'> {
  readonly requirements?: readonly string[];
}

/** What came of an expectation: what is wrong, or that nothing showed whether something is. */
export interface Evaluation {
  readonly deviations: readonly Wrong[];
  /** What the device did not do. */
  readonly notShown?: string;
}

export const NOTHING_WRONG: Evaluation = { deviations: [] };

export function wrong(expected: string, actual: string): Evaluation {
  return { deviations: [{ expected, actual }] };
}

export function unseen(filter: Filter): Evaluation {
  return { deviations: [], notShown: `there was no ${filterText(filter).replace(/^an? /, '')}` };
}
