// Made by "npm run generate" from spec/openapi/schemas/operator/ReportedCapabilities.yaml. Do not edit: change the source and run the command again.

const validateReportedCapabilities = validate3;
const func0 = (text) => {
  let length = 0;
  for (const _ of text) length++;
  return length;
};
const pattern0 = new RegExp("^[A-Za-z0-9._~-]+(/[A-Za-z0-9._~-]+)*$", "u");
function validate3(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.properties === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "properties" }, message: "must have required property 'properties'" };
      (vErrors ??= []).push(err0);
      errors++;
    }
    if (data.properties !== void 0) {
      let data0 = data.properties;
      if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
        if (data0.id === void 0) {
          const err1 = { instancePath: instancePath + "/properties", schemaPath: "#/properties/properties/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
          (vErrors ??= []).push(err1);
          errors++;
        }
        if (data0.id !== void 0) {
          let data1 = data0.id;
          if (typeof data1 === "string") {
            if (func0(data1) > 512) {
              const err2 = { instancePath: instancePath + "/properties/id", schemaPath: "#/components/schemas/DeviceId/maxLength", keyword: "maxLength", params: { limit: 512 }, message: "must NOT have more than 512 characters" };
              (vErrors ??= []).push(err2);
              errors++;
            }
            if (func0(data1) < 1) {
              const err3 = { instancePath: instancePath + "/properties/id", schemaPath: "#/components/schemas/DeviceId/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              (vErrors ??= []).push(err3);
              errors++;
            }
            if (!pattern0.test(data1)) {
              const err4 = { instancePath: instancePath + "/properties/id", schemaPath: "#/components/schemas/DeviceId/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9._~-]+(/[A-Za-z0-9._~-]+)*$" }, message: 'must match pattern "^[A-Za-z0-9._~-]+(/[A-Za-z0-9._~-]+)*$"' };
              (vErrors ??= []).push(err4);
              errors++;
            }
          } else {
            const err5 = { instancePath: instancePath + "/properties/id", schemaPath: "#/components/schemas/DeviceId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            (vErrors ??= []).push(err5);
            errors++;
          }
        }
      } else {
        const err6 = { instancePath: instancePath + "/properties", schemaPath: "#/properties/properties/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        (vErrors ??= []).push(err6);
        errors++;
      }
    }
  } else {
    const err7 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    (vErrors ??= []).push(err7);
    errors++;
  }
  validate3.errors = vErrors;
  return errors === 0;
}
export {
  validateReportedCapabilities
};
