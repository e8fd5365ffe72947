/** Methods of HTTP (RFC 9110 section 9) that operations use. */
export type HttpMethod = 'GET' | 'PUT' | 'POST' | 'DELETE' | 'OPTIONS' | 'HEAD' | 'PATCH' | 'TRACE';

/** A parameter of the path template. */
export interface PathParameter {
  readonly name: string;
  /** Component schema of the decoded value. */
  readonly schema: string | null;
  /** Regular expression (flag `u`) for the decoded value. */
  readonly pattern: string | null;
  /** The value may hold `/`, which is sent as it is: the parameter covers the rest of the path. */
  readonly multiSegment: boolean;
}

/** A parameter in the query or in the header section. */
export interface NamedParameter {
  readonly name: string;
  readonly required: boolean;
}

/** What a request may or must bring along. */
export interface RequestBody {
  readonly required: boolean;
  readonly mediaTypes: readonly string[];
  /** Component schema of the body, whatever the media type. */
  readonly schema: string | null;
}

/** One response of an operation. */
export interface OperationResponse {
  /** Empty when the response has no body. */
  readonly mediaTypes: readonly string[];
  /** Component schema of the body, whatever the media type. */
  readonly schema: string | null;
  readonly headers: readonly NamedParameter[];
  /** Slugs of the problem types it can carry, and `about:blank`. */
  readonly problemTypes: readonly string[];
}

/** How the caller proves who it is: by an RFC 9421 signature, by its certificate in the TLS handshake, by a bearer token, or not at all. */
export type OperationSecurity = 'signature' | 'mutual-tls' | 'bearer' | 'none';

/** One operation of a document. */
export interface Operation {
  readonly operationId: string;
  readonly method: HttpMethod;
  /** Path template, such as `/api/v1/clients/{clientId}/deployments`. */
  readonly path: string;
  readonly pathParameters: readonly PathParameter[];
  readonly queryParameters: readonly NamedParameter[];
  readonly headers: readonly NamedParameter[];
  readonly security: OperationSecurity;
  readonly signed: boolean;
  readonly requestBody: RequestBody | null;
  /** By HTTP status. */
  readonly responses: Readonly<Record<string, OperationResponse>>;
  /** The requirements that name this operation. */
  readonly requirements: readonly string[];
}
