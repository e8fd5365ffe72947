// Made by "npm run generate" from spec/openapi/schemas/trust/DiscoveryDocument.yaml. Do not edit: change the source and run the command again.

const validateDiscoveryDocument = validate3;
const func0 = (text) => {
  let length = 0;
  for (const _ of text) length++;
  return length;
};
const pattern0 = new RegExp("^[a-z0-9._-]{1,255}$", "u");
const pattern1 = new RegExp("^[Hh][Tt][Tt][Pp][Ss]://[^\\s]+$", "u");
function validate3(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.trustDomain === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "trustDomain" }, message: "must have required property 'trustDomain'" };
      (vErrors ??= []).push(err0);
      errors++;
    }
    if (data.trustBundleUri === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "trustBundleUri" }, message: "must have required property 'trustBundleUri'" };
      (vErrors ??= []).push(err1);
      errors++;
    }
    if (data.trustDomain !== void 0) {
      let data0 = data.trustDomain;
      if (typeof data0 === "string") {
        if (func0(data0) > 255) {
          const err2 = { instancePath: instancePath + "/trustDomain", schemaPath: "#/components/schemas/TrustDomain/maxLength", keyword: "maxLength", params: { limit: 255 }, message: "must NOT have more than 255 characters" };
          (vErrors ??= []).push(err2);
          errors++;
        }
        if (func0(data0) < 1) {
          const err3 = { instancePath: instancePath + "/trustDomain", schemaPath: "#/components/schemas/TrustDomain/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          (vErrors ??= []).push(err3);
          errors++;
        }
        if (!pattern0.test(data0)) {
          const err4 = { instancePath: instancePath + "/trustDomain", schemaPath: "#/components/schemas/TrustDomain/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9._-]{1,255}$" }, message: 'must match pattern "^[a-z0-9._-]{1,255}$"' };
          (vErrors ??= []).push(err4);
          errors++;
        }
      } else {
        const err5 = { instancePath: instancePath + "/trustDomain", schemaPath: "#/components/schemas/TrustDomain/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err5);
        errors++;
      }
    }
    if (data.trustBundleUri !== void 0) {
      let data1 = data.trustBundleUri;
      if (typeof data1 === "string") {
        if (!pattern1.test(data1)) {
          const err6 = { instancePath: instancePath + "/trustBundleUri", schemaPath: "#/properties/trustBundleUri/pattern", keyword: "pattern", params: { pattern: "^[Hh][Tt][Tt][Pp][Ss]://[^\\s]+$" }, message: 'must match pattern "^[Hh][Tt][Tt][Pp][Ss]://[^\\s]+$"' };
          (vErrors ??= []).push(err6);
          errors++;
        }
      } else {
        const err7 = { instancePath: instancePath + "/trustBundleUri", schemaPath: "#/properties/trustBundleUri/type", keyword: "type", params: { type: "string" }, message: "must be string" };
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
  validateDiscoveryDocument
};
