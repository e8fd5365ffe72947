// Made by "npm run generate" from spec/openapi/signature.yaml. Do not edit: change the source and run the command again.

const validateParameterTarget = validate1;
const func0 = (text) => {
  let length = 0;
  for (const _ of text) length++;
  return length;
};
function validate1(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.pointer === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "pointer" }, message: "must have required property 'pointer'" };
      (vErrors ??= []).push(err0);
      errors++;
    }
    if (data.components === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "components" }, message: "must have required property 'components'" };
      (vErrors ??= []).push(err1);
      errors++;
    }
    if (data.pointer !== void 0) {
      let data0 = data.pointer;
      if (typeof data0 === "string") {
        if (func0(data0) > 1024) {
          const err2 = { instancePath: instancePath + "/pointer", schemaPath: "#/properties/pointer/maxLength", keyword: "maxLength", params: { limit: 1024 }, message: "must NOT have more than 1024 characters" };
          (vErrors ??= []).push(err2);
          errors++;
        }
        if (func0(data0) < 1) {
          const err3 = { instancePath: instancePath + "/pointer", schemaPath: "#/properties/pointer/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          (vErrors ??= []).push(err3);
          errors++;
        }
      } else {
        const err4 = { instancePath: instancePath + "/pointer", schemaPath: "#/properties/pointer/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err4);
        errors++;
      }
    }
    if (data.components !== void 0) {
      let data1 = data.components;
      if (Array.isArray(data1)) {
        if (data1.length > 1e3) {
          const err5 = { instancePath: instancePath + "/components", schemaPath: "#/properties/components/maxItems", keyword: "maxItems", params: { limit: 1e3 }, message: "must NOT have more than 1000 items" };
          (vErrors ??= []).push(err5);
          errors++;
        }
        const len0 = data1.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (errors >= 100) {
            break;
          }
          let data2 = data1[i0];
          if (typeof data2 === "string") {
            if (func0(data2) > 256) {
              const err6 = { instancePath: instancePath + "/components/" + i0, schemaPath: "#/properties/components/items/maxLength", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" };
              (vErrors ??= []).push(err6);
              errors++;
            }
            if (func0(data2) < 1) {
              const err7 = { instancePath: instancePath + "/components/" + i0, schemaPath: "#/properties/components/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              (vErrors ??= []).push(err7);
              errors++;
            }
          } else {
            const err8 = { instancePath: instancePath + "/components/" + i0, schemaPath: "#/properties/components/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            (vErrors ??= []).push(err8);
            errors++;
          }
        }
      } else {
        const err9 = { instancePath: instancePath + "/components", schemaPath: "#/properties/components/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        (vErrors ??= []).push(err9);
        errors++;
      }
    }
  } else {
    const err10 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    (vErrors ??= []).push(err10);
    errors++;
  }
  validate1.errors = vErrors;
  return errors === 0;
}
export {
  validateParameterTarget
};
