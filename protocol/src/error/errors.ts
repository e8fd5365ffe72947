import type { ErrorCode } from './codes.js';

/**
 * The error that every package of the contract throws. Decide by `code`, which is stable;
 * `message` is for people.
 */
export class MargoError<Code extends ErrorCode = ErrorCode> extends Error {
  override readonly name: string = 'MargoError';
  /** Stable machine key, see `ERROR_CODES`. */
  readonly code: Code;

  constructor(code: Code, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/**
 * Whether a caught value is a `MargoError`. Unlike `instanceof`, which TypeScript narrows to a code of type
 * any, this keeps `code` one of the catalogue.
 */
export function isMargoError(error: unknown): error is MargoError {
  return error instanceof MargoError;
}

type CodeOf<Subject extends string> = Extract<ErrorCode, `${Subject}-${string}`>;

/** A structured field that cannot be read (RFC 8941). */
export class StructuredFieldError extends MargoError<CodeOf<'structured-field'>> {
  override readonly name = 'StructuredFieldError';
}

/** An HTTP message signature that cannot be made or does not count (RFC 9421). */
export class SignatureError extends MargoError<CodeOf<'signature'>> {
  override readonly name = 'SignatureError';
}

/** A Content-Digest that is absent, unreadable or wrong (RFC 9530). */
export class ContentDigestError extends MargoError<CodeOf<'content-digest'>> {
  override readonly name = 'ContentDigestError';
}

/** An artifact digest that is unreadable or wrong. */
export class DigestError extends MargoError<CodeOf<'digest'>> {
  override readonly name = 'DigestError';
}

/** A certificate that cannot be used. */
export class CertificateError extends MargoError<CodeOf<'certificate'>> {
  override readonly name = 'CertificateError';
}

/** A text that is no SPIFFE ID, or not one of the two that Margo knows. */
export class SpiffeIdError extends MargoError<CodeOf<'spiffe-id'>> {
  override readonly name = 'SpiffeIdError';
}

/** The leaf of an X.509-SVID that breaks a rule of SPIFFE or of the mutual-TLS profile. */
export class SvidError extends MargoError<CodeOf<'svid'>> {
  override readonly name = 'SvidError';
}

/** A trust bundle that must not be taken over. */
export class TrustBundleError extends MargoError<CodeOf<'trust-bundle'>> {
  override readonly name = 'TrustBundleError';
}

/** A discovery document of an identity service that must not be followed. */
export class DiscoveryError extends MargoError<CodeOf<'discovery'>> {
  override readonly name = 'DiscoveryError';
}

/** A problem type that does not exist (RFC 9457). */
export class ProblemError extends MargoError<CodeOf<'problem'>> {
  override readonly name = 'ProblemError';
}

/** A text that is not acceptable JSON, or a value that has no JSON form. */
export class JsonError extends MargoError<CodeOf<'json'>> {
  override readonly name = 'JsonError';
}

/** A state manifest that must not be followed. */
export class ManifestError extends MargoError<CodeOf<'manifest'>> {
  override readonly name = 'ManifestError';
}

/** A bundle that cannot be made or must not be used. */
export class BundleError extends MargoError<CodeOf<'bundle'>> {
  override readonly name = 'BundleError';
}

/** One field of a document that is wrong. */
export interface FieldError {
  /** Dotted path, e.g. `properties.interfaces[1].type`. */
  readonly field: string;
  readonly message: string;
}

/** A deployment document that cannot be used. */
export class DeploymentDocumentError extends MargoError<CodeOf<'deployment-document'>> {
  override readonly name = 'DeploymentDocumentError';
  /** What does not follow the contract; empty unless the code is `deployment-document-invalid`. */
  readonly errors: readonly FieldError[];

  constructor(
    code: CodeOf<'deployment-document'>,
    message: string,
    options: ErrorOptions & { readonly errors?: readonly FieldError[] } = {},
  ) {
    super(code, message, options);
    this.errors = options.errors ?? [];
  }
}

/** A device id that does not follow the grammar, or cannot be made. */
export class DeviceIdError extends MargoError<CodeOf<'device-id'>> {
  override readonly name = 'DeviceIdError';
}

/** A client id that does not follow the grammar, or cannot be made. */
export class ClientIdError extends MargoError<CodeOf<'client-id'>> {
  override readonly name = 'ClientIdError';
}
