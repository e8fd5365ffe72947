import { stringsOf } from '../../generate/json-value.js';
import { errorResponses, operations } from '../openapi/operations.js';
import type { Rule } from '../rule.js';

const marker = 'x-margo-problem-types';

export const aboutBlank: Rule = {
  name: 'about-blank',
  promise:
    'about:blank goes only with the statuses that the catalogue allows it for; others have a type of their own.',
  fix: 'list a slug instead, or add the status to `aboutBlank` in problem-types.yaml',
  documents: ['signature'],
  *check(document, { problems }) {
    for (const { name, path, value } of operations(document).flatMap(errorResponses)) {
      const index = stringsOf(value[marker]).indexOf('about:blank');
      if (index === -1 || problems.aboutBlank.has(Number(name))) continue;
      yield { path: [...path, marker, index], message: `about:blank is not catalogued for status ${name}` };
    }
  },
};
