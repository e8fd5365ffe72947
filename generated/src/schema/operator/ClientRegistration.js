// Made by "npm run generate" from spec/openapi/schemas/operator/ClientRegistration.yaml. Do not edit: change the source and run the command again.

const validateClientRegistration = validate3;
const schema3 = { "type": "string", "enum": ["client", "issuer"] };
const func0 = (text) => {
  let length = 0;
  for (const _ of text) length++;
  return length;
};
function validate3(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.certificate === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "certificate" }, message: "must have required property 'certificate'" };
      (vErrors ??= []).push(err0);
      errors++;
    }
    const before0 = errors;
    for (const key0 in data) {
      if (errors - before0 >= 100) {
        break;
      }
      if (!(key0 === "certificate" || key0 === "kind" || key0 === "label")) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        (vErrors ??= []).push(err1);
        errors++;
      }
    }
    if (data.certificate !== void 0) {
      if (typeof data.certificate !== "string") {
        const err2 = { instancePath: instancePath + "/certificate", schemaPath: "#/components/schemas/Certificate/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err2);
        errors++;
      }
    }
    if (data.kind !== void 0) {
      let data1 = data.kind;
      if (typeof data1 !== "string") {
        const err3 = { instancePath: instancePath + "/kind", schemaPath: "#/components/schemas/CertificateKind/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err3);
        errors++;
      }
      if (!(data1 === "client" || data1 === "issuer")) {
        const err4 = { instancePath: instancePath + "/kind", schemaPath: "#/components/schemas/CertificateKind/enum", keyword: "enum", params: { allowedValues: schema3.enum }, message: "must be equal to one of the allowed values" };
        (vErrors ??= []).push(err4);
        errors++;
      }
    }
    if (data.label !== void 0) {
      let data2 = data.label;
      if (typeof data2 === "string") {
        if (func0(data2) > 256) {
          const err5 = { instancePath: instancePath + "/label", schemaPath: "#/components/schemas/Label/maxLength", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" };
          (vErrors ??= []).push(err5);
          errors++;
        }
        if (func0(data2) < 1) {
          const err6 = { instancePath: instancePath + "/label", schemaPath: "#/components/schemas/Label/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          (vErrors ??= []).push(err6);
          errors++;
        }
      } else {
        const err7 = { instancePath: instancePath + "/label", schemaPath: "#/components/schemas/Label/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err7);
        errors++;
      }
    }
  } else {
    const err8 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    (vErrors ??= []).push(err8);
    errors++;
  }
  validate3.errors = vErrors;
  return errors === 0;
}
export {
  validateClientRegistration
};
