// Made by "npm run generate" from spec/openapi/schemas/operator/ClientRegistration.yaml. Do not edit: change the source and run the command again.

const validateClientRegistration = validate3;
const schema4 = { "type": "string", "enum": ["client", "issuer"] };
const func0 = (text) => {
  let length = 0;
  for (const _ of text) length++;
  return length;
};
const pattern0 = new RegExp("^spiffe://[a-z0-9._-]+/margo/wfm/[A-Za-z0-9._-]+/client/[A-Za-z0-9._-]+$", "u");
function validate3(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  const _errs1 = errors;
  let valid0 = false;
  let passing0 = null;
  const _errs2 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.certificate === void 0) {
      const err0 = { instancePath, schemaPath: "#/oneOf/0/required", keyword: "required", params: { missingProperty: "certificate" }, message: "must have required property 'certificate'" };
      (vErrors ??= []).push(err0);
      errors++;
    }
  }
  var _valid0 = _errs2 === errors;
  if (_valid0) {
    valid0 = true;
    passing0 = 0;
  }
  const _errs3 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.spiffeId === void 0) {
      const err1 = { instancePath, schemaPath: "#/oneOf/1/required", keyword: "required", params: { missingProperty: "spiffeId" }, message: "must have required property 'spiffeId'" };
      (vErrors ??= []).push(err1);
      errors++;
    }
  }
  var _valid0 = _errs3 === errors;
  if (_valid0 && valid0) {
    valid0 = false;
    passing0 = [passing0, 1];
  } else {
    if (_valid0) {
      valid0 = true;
      passing0 = 1;
    }
  }
  if (!valid0) {
    const err2 = { instancePath, schemaPath: "#/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 }, message: "must match exactly one schema in oneOf" };
    (vErrors ??= []).push(err2);
    errors++;
  } else {
    errors = _errs1;
    if (vErrors !== null) {
      if (_errs1) {
        vErrors.length = _errs1;
      } else {
        vErrors = null;
      }
    }
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    const before0 = errors;
    for (const key0 in data) {
      if (errors - before0 >= 100) {
        break;
      }
      if (!(key0 === "spiffeId" || key0 === "certificate" || key0 === "kind" || key0 === "label")) {
        const err3 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        (vErrors ??= []).push(err3);
        errors++;
      }
    }
    if (data.spiffeId !== void 0) {
      let data0 = data.spiffeId;
      if (typeof data0 === "string") {
        if (func0(data0) > 2048) {
          const err4 = { instancePath: instancePath + "/spiffeId", schemaPath: "#/components/schemas/SpiffeId/maxLength", keyword: "maxLength", params: { limit: 2048 }, message: "must NOT have more than 2048 characters" };
          (vErrors ??= []).push(err4);
          errors++;
        }
        if (func0(data0) < 1) {
          const err5 = { instancePath: instancePath + "/spiffeId", schemaPath: "#/components/schemas/SpiffeId/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          (vErrors ??= []).push(err5);
          errors++;
        }
        if (!pattern0.test(data0)) {
          const err6 = { instancePath: instancePath + "/spiffeId", schemaPath: "#/components/schemas/SpiffeId/pattern", keyword: "pattern", params: { pattern: "^spiffe://[a-z0-9._-]+/margo/wfm/[A-Za-z0-9._-]+/client/[A-Za-z0-9._-]+$" }, message: 'must match pattern "^spiffe://[a-z0-9._-]+/margo/wfm/[A-Za-z0-9._-]+/client/[A-Za-z0-9._-]+$"' };
          (vErrors ??= []).push(err6);
          errors++;
        }
      } else {
        const err7 = { instancePath: instancePath + "/spiffeId", schemaPath: "#/components/schemas/SpiffeId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err7);
        errors++;
      }
    }
    if (data.certificate !== void 0) {
      if (typeof data.certificate !== "string") {
        const err8 = { instancePath: instancePath + "/certificate", schemaPath: "#/components/schemas/Certificate/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err8);
        errors++;
      }
    }
    if (data.kind !== void 0) {
      let data2 = data.kind;
      if (typeof data2 !== "string") {
        const err9 = { instancePath: instancePath + "/kind", schemaPath: "#/components/schemas/CertificateKind/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err9);
        errors++;
      }
      if (!(data2 === "client" || data2 === "issuer")) {
        const err10 = { instancePath: instancePath + "/kind", schemaPath: "#/components/schemas/CertificateKind/enum", keyword: "enum", params: { allowedValues: schema4.enum }, message: "must be equal to one of the allowed values" };
        (vErrors ??= []).push(err10);
        errors++;
      }
    }
    if (data.label !== void 0) {
      let data3 = data.label;
      if (typeof data3 === "string") {
        if (func0(data3) > 256) {
          const err11 = { instancePath: instancePath + "/label", schemaPath: "#/components/schemas/Label/maxLength", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" };
          (vErrors ??= []).push(err11);
          errors++;
        }
        if (func0(data3) < 1) {
          const err12 = { instancePath: instancePath + "/label", schemaPath: "#/components/schemas/Label/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          (vErrors ??= []).push(err12);
          errors++;
        }
      } else {
        const err13 = { instancePath: instancePath + "/label", schemaPath: "#/components/schemas/Label/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err13);
        errors++;
      }
    }
  } else {
    const err14 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    (vErrors ??= []).push(err14);
    errors++;
  }
  validate3.errors = vErrors;
  return errors === 0;
}
export {
  validateClientRegistration
};
