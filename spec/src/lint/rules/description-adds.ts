import type { JsonObject } from '../../generate/json-value.js';
import { namedObjects, operations, type Placed } from '../openapi/operations.js';
import type { Rule } from '../rule.js';

export const descriptionAdds: Rule = {
  name: 'description-adds',
  promise: 'A description says more than the summary above it.',
  fix: 'describe what the summary leaves open: when, by whom, with what effect',
  *check(document) {
    for (const { path, value } of [...operations(document), ...pathItems(document)]) {
      if (typeof value.summary !== 'string' || typeof value.description !== 'string') continue;
      if (plain(value.summary) !== plain(value.description)) continue;
      yield { path: [...path, 'description'], message: 'the description repeats the summary' };
    }
  },
};

function pathItems(document: JsonObject): Placed[] {
  return namedObjects(document.paths, ['paths']);
}

/** The words without capitals, punctuation at the end, and line breaks. */
function plain(text: string): string {
  return text.trim().replace(/[.!]$/, '').replace(/\s+/g, ' ').toLowerCase();
}
