// Made by "npm run generate" from spec/openapi/schemas/operator/SvidRequest.yaml. Do not edit: change the source and run the command again.

const validateSvidRequest = validate1;
const schema1 = { "type": "object", "required": ["wfmClientId"], "properties": { "wfmClientId": { "type": "string", "minLength": 1, "maxLength": 255, "pattern": "^[A-Za-z0-9._-]+$" }, "keyKind": { "type": "string", "enum": ["P-256", "P-384", "Ed25519", "RSA-3072", "RSA-4096"] }, "lifetimeSeconds": { "type": "integer", "minimum": 1, "maximum": 31536e3 }, "defect": { "type": "string", "minLength": 1, "maxLength": 64, "pattern": "^[a-z0-9-]+$" }, "shape": { "type": "string", "minLength": 1, "maxLength": 64, "pattern": "^[a-z0-9-]+$" } }, "additionalProperties": false };
const func0 = (text) => {
  let length = 0;
  for (const _ of text) length++;
  return length;
};
const pattern0 = new RegExp("^[A-Za-z0-9._-]+$", "u");
const pattern1 = new RegExp("^[a-z0-9-]+$", "u");
function validate1(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.wfmClientId === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "wfmClientId" }, message: "must have required property 'wfmClientId'" };
      (vErrors ??= []).push(err0);
      errors++;
    }
    const before0 = errors;
    for (const key0 in data) {
      if (errors - before0 >= 100) {
        break;
      }
      if (!(key0 === "wfmClientId" || key0 === "keyKind" || key0 === "lifetimeSeconds" || key0 === "defect" || key0 === "shape")) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        (vErrors ??= []).push(err1);
        errors++;
      }
    }
    if (data.wfmClientId !== void 0) {
      let data0 = data.wfmClientId;
      if (typeof data0 === "string") {
        if (func0(data0) > 255) {
          const err2 = { instancePath: instancePath + "/wfmClientId", schemaPath: "#/properties/wfmClientId/maxLength", keyword: "maxLength", params: { limit: 255 }, message: "must NOT have more than 255 characters" };
          (vErrors ??= []).push(err2);
          errors++;
        }
        if (func0(data0) < 1) {
          const err3 = { instancePath: instancePath + "/wfmClientId", schemaPath: "#/properties/wfmClientId/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          (vErrors ??= []).push(err3);
          errors++;
        }
        if (!pattern0.test(data0)) {
          const err4 = { instancePath: instancePath + "/wfmClientId", schemaPath: "#/properties/wfmClientId/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9._-]+$" }, message: 'must match pattern "^[A-Za-z0-9._-]+$"' };
          (vErrors ??= []).push(err4);
          errors++;
        }
      } else {
        const err5 = { instancePath: instancePath + "/wfmClientId", schemaPath: "#/properties/wfmClientId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err5);
        errors++;
      }
    }
    if (data.keyKind !== void 0) {
      let data1 = data.keyKind;
      if (typeof data1 !== "string") {
        const err6 = { instancePath: instancePath + "/keyKind", schemaPath: "#/properties/keyKind/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err6);
        errors++;
      }
      if (!(data1 === "P-256" || data1 === "P-384" || data1 === "Ed25519" || data1 === "RSA-3072" || data1 === "RSA-4096")) {
        const err7 = { instancePath: instancePath + "/keyKind", schemaPath: "#/properties/keyKind/enum", keyword: "enum", params: { allowedValues: schema1.properties.keyKind.enum }, message: "must be equal to one of the allowed values" };
        (vErrors ??= []).push(err7);
        errors++;
      }
    }
    if (data.lifetimeSeconds !== void 0) {
      let data2 = data.lifetimeSeconds;
      if (!(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)) && isFinite(data2))) {
        const err8 = { instancePath: instancePath + "/lifetimeSeconds", schemaPath: "#/properties/lifetimeSeconds/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        (vErrors ??= []).push(err8);
        errors++;
      }
      if (typeof data2 == "number" && isFinite(data2)) {
        if (data2 > 31536e3 || isNaN(data2)) {
          const err9 = { instancePath: instancePath + "/lifetimeSeconds", schemaPath: "#/properties/lifetimeSeconds/maximum", keyword: "maximum", params: { comparison: "<=", limit: 31536e3 }, message: "must be <= 31536000" };
          (vErrors ??= []).push(err9);
          errors++;
        }
        if (data2 < 1 || isNaN(data2)) {
          const err10 = { instancePath: instancePath + "/lifetimeSeconds", schemaPath: "#/properties/lifetimeSeconds/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
          (vErrors ??= []).push(err10);
          errors++;
        }
      }
    }
    if (data.defect !== void 0) {
      let data3 = data.defect;
      if (typeof data3 === "string") {
        if (func0(data3) > 64) {
          const err11 = { instancePath: instancePath + "/defect", schemaPath: "#/properties/defect/maxLength", keyword: "maxLength", params: { limit: 64 }, message: "must NOT have more than 64 characters" };
          (vErrors ??= []).push(err11);
          errors++;
        }
        if (func0(data3) < 1) {
          const err12 = { instancePath: instancePath + "/defect", schemaPath: "#/properties/defect/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          (vErrors ??= []).push(err12);
          errors++;
        }
        if (!pattern1.test(data3)) {
          const err13 = { instancePath: instancePath + "/defect", schemaPath: "#/properties/defect/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9-]+$" }, message: 'must match pattern "^[a-z0-9-]+$"' };
          (vErrors ??= []).push(err13);
          errors++;
        }
      } else {
        const err14 = { instancePath: instancePath + "/defect", schemaPath: "#/properties/defect/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err14);
        errors++;
      }
    }
    if (data.shape !== void 0) {
      let data4 = data.shape;
      if (typeof data4 === "string") {
        if (func0(data4) > 64) {
          const err15 = { instancePath: instancePath + "/shape", schemaPath: "#/properties/shape/maxLength", keyword: "maxLength", params: { limit: 64 }, message: "must NOT have more than 64 characters" };
          (vErrors ??= []).push(err15);
          errors++;
        }
        if (func0(data4) < 1) {
          const err16 = { instancePath: instancePath + "/shape", schemaPath: "#/properties/shape/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          (vErrors ??= []).push(err16);
          errors++;
        }
        if (!pattern1.test(data4)) {
          const err17 = { instancePath: instancePath + "/shape", schemaPath: "#/properties/shape/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9-]+$" }, message: 'must match pattern "^[a-z0-9-]+$"' };
          (vErrors ??= []).push(err17);
          errors++;
        }
      } else {
        const err18 = { instancePath: instancePath + "/shape", schemaPath: "#/properties/shape/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err18);
        errors++;
      }
    }
  } else {
    const err19 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    (vErrors ??= []).push(err19);
    errors++;
  }
  validate1.errors = vErrors;
  return errors === 0;
}
export {
  validateSvidRequest
};
