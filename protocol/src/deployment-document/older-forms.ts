import { isObject } from '../json/value.js';

/** What documents bear in this profile, and those of other revisions may lack (C-31). */
const ENVELOPE = { apiVersion: 'application.margo.org/v1alpha1', kind: 'ApplicationDeployment' } as const;

/**
 * Brings a document into the present form where older pages had another one: the ids among the annotations (C-30,
 * facts 8.4), no apiVersion and kind (C-31), `wait` as a string (C-64). What stands at its present place counts.
 *
 * @returns a new value; one that is no document at all is returned as it is
 */
export function renewOlderForms(value: unknown): unknown {
  if (!isObject(value)) return value;
  const { metadata, spec } = value;
  const annotations = isObject(metadata) && isObject(metadata.annotations) ? metadata.annotations : {};
  return {
    ...ENVELOPE,
    ...pick(annotations, 'id'),
    ...value,
    ...(isObject(spec) && {
      spec: { ...pick(annotations, 'applicationId'), ...spec, ...renewProfile(spec) },
    }),
  };
}

function renewProfile({ deploymentProfile }: Record<string, unknown>): object {
  if (!isObject(deploymentProfile) || !Array.isArray(deploymentProfile.components)) return {};
  const components = deploymentProfile.components.map(renewComponent);
  return { deploymentProfile: { ...deploymentProfile, components } };
}

function renewComponent(component: unknown): unknown {
  if (!isObject(component) || !isObject(component.properties)) return component;
  const { wait } = component.properties;
  if (wait !== 'true' && wait !== 'false') return component;
  return { ...component, properties: { ...component.properties, wait: wait === 'true' } };
}

function pick(members: Record<string, unknown>, name: string): object {
  return name in members ? { [name]: members[name] } : {};
}
