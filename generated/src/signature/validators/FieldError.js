// Made by "npm run generate" from spec/openapi/signature.yaml. Do not edit: change the source and run the command again.

const validateFieldError = validate1;
const func0 = (text) => {
  let length = 0;
  for (const _ of text) length++;
  return length;
};
function validate1(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.field === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "field" }, message: "must have required property 'field'" };
      (vErrors ??= []).push(err0);
      errors++;
    }
    if (data.message === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "message" }, message: "must have required property 'message'" };
      (vErrors ??= []).push(err1);
      errors++;
    }
    if (data.field !== void 0) {
      let data0 = data.field;
      if (typeof data0 === "string") {
        if (func0(data0) > 1024) {
          const err2 = { instancePath: instancePath + "/field", schemaPath: "#/properties/field/maxLength", keyword: "maxLength", params: { limit: 1024 }, message: "must NOT have more than 1024 characters" };
          (vErrors ??= []).push(err2);
          errors++;
        }
      } else {
        const err3 = { instancePath: instancePath + "/field", schemaPath: "#/properties/field/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err3);
        errors++;
      }
    }
    if (data.message !== void 0) {
      let data1 = data.message;
      if (typeof data1 === "string") {
        if (func0(data1) > 1024) {
          const err4 = { instancePath: instancePath + "/message", schemaPath: "#/properties/message/maxLength", keyword: "maxLength", params: { limit: 1024 }, message: "must NOT have more than 1024 characters" };
          (vErrors ??= []).push(err4);
          errors++;
        }
      } else {
        const err5 = { instancePath: instancePath + "/message", schemaPath: "#/properties/message/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err5);
        errors++;
      }
    }
  } else {
    const err6 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    (vErrors ??= []).push(err6);
    errors++;
  }
  validate1.errors = vErrors;
  return errors === 0;
}
export {
  validateFieldError
};
