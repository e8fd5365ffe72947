import { isObject, parseJson } from '@margo-contract/protocol';

/** What a discovery document says, as far as it can be read; cases tell what is wrong with it. */
export function readDiscovery(octets: Uint8Array): { readonly trustBundleUri?: string } {
  try {
    const document = parseJson(octets);
    const uri = isObject(document) ? document.trustBundleUri : undefined;
    return typeof uri === 'string' && URL.canParse(uri) ? { trustBundleUri: uri } : {};
  } catch {
    return {};
  }
}
