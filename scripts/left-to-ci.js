/** Says after `npm test` which tests it did not run, since they need more than Node. */
import { readFileSync } from 'node:fs';

const { scripts } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const others = Object.keys(scripts).filter((name) => name.startsWith('test:'));
process.stderr.write(
  `Not run here, but by .ci/run or .ci/long: ${others.map((name) => `npm run ${name}`).join(', ')}\n`,
);
