import { MargoError } from '@margo-contract/protocol';
import { selectByName } from '../../process/select.js';
import type { StartWfmOptions } from '../options.js';
import { VARIANTS } from './catalogue.js';
import type { Variant } from './variant.js';

/**
 * Finds variants by name.
 *
 * @throws MargoError `mock-option-invalid` for a name that does not exist, and for variants that exclude each other or an
 *   option
 */
export function selectVariants(
  names: readonly string[],
  { basePath }: Pick<StartWfmOptions, 'basePath'>,
): readonly Variant[] {
  const variants = selectByName(names, VARIANTS, 'variant');
  const byChoice = new Map<string, Variant>();
  for (const variant of variants) {
    const other = byChoice.get(variant.choice);
    if (other !== undefined) throw excluded(`the variant ${other.name}`, variant);
    byChoice.set(variant.choice, variant);
  }
  const located = byChoice.get('base path');
  if (located !== undefined && basePath !== undefined) throw excluded('the option basePath', located);
  return variants;
}

function excluded(other: string, { name, choice }: Variant): MargoError {
  const message = `The variant ${name} and ${other} exclude each other: both decide on the ${choice}`;
  return new MargoError('mock-option-invalid', message);
}
