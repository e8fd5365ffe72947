import type { Call } from '../service/service.js';
import type { WireResponse } from '../wire/response.js';
import type { AnyDocuments, ClientRecords, DeviceDocuments, WfmHandlers } from './handlers.js';

/** What the operations of every profile work with. */
export interface WfmParts<Documents extends DeviceDocuments = AnyDocuments> {
  readonly handlers: WfmHandlers<Documents>;
  readonly records: ClientRecords;
  readonly rules: OperationRules<Documents>;
  /** Proves who calls, as the profile demands. @returns what the profile knows the client by, proven and trusted */
  authenticate(call: Call<unknown>): Promise<string>;
}

/** In what the operations of one profile differ from those of the other. */
export interface OperationRules<Documents extends DeviceDocuments = AnyDocuments> {
  /** Reads a capability report. @throws Refusal 422 `semantic-error` */
  readCapabilities(value: object): Documents['capabilities'];
  /** Reads a status report. @throws Refusal 422 `semantic-error` */
  readStatus(value: object): Documents['status'];
  /** Status of a report that replaces one about the same device. */
  readonly replacedStatus: 200 | 201;
  /** Whether a path that holds no digest of a bundle is a bad request or merely names nothing. */
  readonly malformedBundleDigest: 'invalid-request' | 'invalid-bundle';
  /** Values of Cache-Control; a write has none where it is undefined. */
  readonly cacheControl: {
    readonly manifest: string;
    /** Of documents and bundles, which never change under their digest. */
    readonly artifact: string;
    readonly write?: string;
  };
}

/** The response to a write that succeeded; it has no body. */
export function written({ rules }: Pick<WfmParts, 'rules'>, status: number): WireResponse {
  const { write } = rules.cacheControl;
  return { status, headers: write === undefined ? {} : { 'cache-control': write } };
}
