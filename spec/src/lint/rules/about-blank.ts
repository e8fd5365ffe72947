import { stringsOf } from '../../generate/json-value.js';
import { errorResponses, operations } from '../openapi/operations.js';
import { profileOf } from '../openapi/traits.js';
import type { Rule } from '../rule.js';

const marker = 'x-margo-problem-types';

export const aboutBlank: Rule = {
  name: 'about-blank',
  promise:
    'about:blank goes only with the statuses that the catalogue allows it for; others have a type of their own.',
  fix: 'list a slug instead, or add the status to `aboutBlank` in problem-types.yaml',
  trait: 'part of a profile',
  *check(document, { problems }) {
    const profile = profileOf(document);
    for (const { name, path, value } of operations(document).flatMap(errorResponses)) {
      const index = stringsOf(value[marker]).indexOf('about:blank');
      const profiles = problems.aboutBlank.get(Number(name)) ?? [];
      if (index === -1 || profiles.includes(profile ?? profiles[0] ?? '')) continue;
      yield { path: [...path, marker, index], message: `about:blank is not catalogued for status ${name}` };
    }
  },
};
