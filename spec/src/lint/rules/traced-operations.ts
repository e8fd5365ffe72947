import { operations } from '../openapi/operations.js';
import type { Rule } from '../rule.js';

export const tracedOperations: Rule = {
  name: 'traced-operations',
  promise: 'Every operation is named by a requirement of the catalogue; `every` does not count.',
  fix: 'name the operation in the `operations` of the requirement it exists for',
  trait: 'part of a profile',
  *check(document, { requirements }) {
    const named = new Set(requirements.flatMap((requirement) => requirement.operations));
    for (const { name, path } of operations(document)) {
      if (!named.has(name)) yield { path, message: `no requirement names the operation ${name}` };
    }
  },
};
