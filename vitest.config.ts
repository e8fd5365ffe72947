import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

// Not 'import' and 'module': vitest hands the list to Node, which would then load other files of dual packages than it does by itself.
const conditions = ['margo-contract-source', 'node'];

const DEFAULTS = ['**/node_modules/**'];
const ELSEWHERE = ['**/*.browser.test.ts', '**/*.postgres.test.ts', '**/*.python.test.ts'];

/** Tests that start or kill processes, or change what a process has once: each file gets a process of its own. */
export const ALONE = [
  '*/test/**/cli.test.ts',
  '*/test/**/kill.test.ts',
  'mocks/test/wfm/store/file/*.test.ts',
  'conformance/test/action/*.test.ts',
  'conformance/test/report/curl.test.ts',
  'sdk-device/test/device-client-killed.test.ts',
  'sdk-device/test/state/folder-lock.test.ts',
  'sdk-server/test/guide/*.test.ts',
  'sdk-server/test/mutation/*.test.ts',
  'spec/test/diff/diff.test.ts',
  'test/documentation/examples.test.ts',
];

/** Files that take the longest start first, so that the last one does not run beside an idle core. */
const LONG = [
  'variants',
  'kill',
  'sdk-adapters',
  'independent-wfm',
  'preview',
  'hostile-servers',
  'wfm-in-a-box',
];

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const index = LONG.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
      return index === -1 ? LONG.length : index;
    };
    return (await super.sort(files)).sort((one, other) => rank(one) - rank(other));
  }
}

/** What every configuration of this repository shares. */
export const shared = defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    exclude: DEFAULTS,
    globalSetup: [fileURLToPath(new URL('test/support/bundle-programs.ts', import.meta.url))],
    // Vitest would leave one core free, which of two cores is half of them.
    maxWorkers: '100%',
    // Ends a test that hangs. No test needs a quarter of it on two idle cores, so slow machines pass too.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});

const everything = ['*/test/**/*.test.ts', 'docs/look/test/**/*.test.ts', 'test/**/*.test.ts'];

export default defineConfig({
  ...shared,
  test: {
    ...shared.test,
    sequence: { sequencer: LongFirst },
    projects: [
      {
        extends: true,
        test: { name: 'alone', include: ALONE, exclude: [...DEFAULTS, ...ELSEWHERE] },
      },
      {
        extends: true,
        test: {
          name: 'shared',
          include: everything,
          exclude: [...DEFAULTS, ...ELSEWHERE, ...ALONE],
          isolate: false,
          setupFiles: [fileURLToPath(new URL('test/support/leaks.ts', import.meta.url))],
        },
      },
    ],
  },
});
