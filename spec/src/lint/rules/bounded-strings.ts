import { requestSchemas, responseSchemas } from '../openapi/schemas.js';
import type { Rule } from '../rule.js';

const bounds = ['maxLength', 'pattern', 'format', 'enum', 'const'];

export const boundedStrings: Rule = {
  name: 'bounded-strings',
  promise:
    'Every string that a server takes in is bounded by maxLength, pattern, format, enum or const. A schema that also describes answers is free: a WFM is not to be judged by bounds of ours.',
  fix: 'add `maxLength`, and a `pattern` where there is a grammar',
  trait: 'part of a profile',
  *check(document) {
    const answers = new Set([...responseSchemas(document)].map(({ value }) => value));
    for (const { path, value, around, isCondition } of requestSchemas(document)) {
      if (value.type !== 'string' || isCondition || answers.has(value)) continue;
      if ([...around, value].some((schema) => bounds.some((bound) => schema[bound] !== undefined))) continue;
      yield { path, message: 'the string may hold anything' };
    }
  },
};
