import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { documentText, REPOSITORY, readDeployment } from '../../../../src/subject/device/wfm/document.js';

const to = { deviceId: 'gw', childId: 'gw/child', hostId: 'gw', repository: REPOSITORY };

function repositoriesOf(written: Parameters<typeof readDeployment>[0], repository = REPOSITORY): string[] {
  const document = parse(documentText(readDeployment(written), { ...to, repository }));
  const { components } = document.spec.deploymentProfile as {
    components: { properties: { repository: string; revision: string } }[];
  };
  return components.map(({ properties }) => `${properties.repository}:${properties.revision}`);
}

describe('components of a deployment', () => {
  it('have repositories of their own below the one that is named', () => {
    expect(repositoriesOf('pump@2', 'oci://registry.local/bench/{component}')).toEqual([
      'oci://registry.local/bench/pump-main:2.0.0',
      'oci://registry.local/bench/pump-extra:2.0.0',
    ]);
  });

  it('share one repository where no component stands in it', () => {
    expect(repositoriesOf('pump@2', 'oci://registry.local/hello')).toEqual([
      'oci://registry.local/hello:2.0.0',
      'oci://registry.local/hello:2.0.0',
    ]);
  });

  it('are nowhere in the cases about failures, whatever is named', () => {
    const written = { name: 'pump', unobtainable: true } as const;
    expect(repositoriesOf(written, 'oci://registry.local/hello')).toEqual([
      'oci://registry.invalid/margo-conformance/pump-main:1.0.0',
    ]);
  });
});
