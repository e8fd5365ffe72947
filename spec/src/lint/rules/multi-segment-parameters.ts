import { objectOf } from '../../generate/json-value.js';
import { operations } from '../openapi/operations.js';
import { admits } from '../openapi/pattern.js';
import type { Rule } from '../rule.js';

const marker = 'x-margo-multi-segment';

export const multiSegmentParameters: Rule = {
  name: 'multi-segment-parameters',
  promise:
    'A path parameter whose value may hold `/` says so with `x-margo-multi-segment: true`; no other does.',
  fix: 'make the marker and the `pattern` of the schema agree',
  *check(document) {
    for (const { path, value } of operations(document).flatMap(({ parameters }) => parameters)) {
      if (value.in !== 'path') continue;
      const admitsSlash = admits(objectOf(value.schema).pattern, 'a/b');
      if (admitsSlash === (value[marker] === true)) continue;
      const message = admitsSlash
        ? `the path parameter ${value.name} may hold "/" and lacks ${marker}`
        : `the path parameter ${value.name} carries ${marker} although its pattern admits no "/"`;
      yield { path, message };
    }
  },
};
