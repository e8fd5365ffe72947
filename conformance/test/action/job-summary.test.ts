import { expect, test } from 'vitest';
import { jobSummary } from '../../src/action/job-summary.js';

const markdown = (warnings: string) => jobSummary({ status: 2, verdict: 'could not run', warnings });

test('warnings stand in a code block', () => {
  expect(markdown('--component a cannot be used.')).toBe(
    '## Conformance: could not run\n\n```text\n--component a cannot be used.\n```\n',
  );
});

test('no text gets out of its code block, or hides in it', () => {
  const hostile = 'x\n```\n<img src=a>\n````\n\u202e@everyone';
  expect(markdown(hostile)).toContain(
    '\n\n`````text\nx\n```\n<img src=a>\n````\n\\u{202e}@everyone\n`````\n',
  );
});

test('a text that is too long for a runner is cut', () => {
  expect(markdown('x'.repeat(2_000_000)).length).toBeLessThan(110_000);
});
