// Made by "npm run generate" from spec/openapi/schemas/mtls/DeviceLabels.yaml. Do not edit: change the source and run the command again.

const validateDeviceLabels = validate3;
const func0 = (text) => {
  let length = 0;
  for (const _ of text) length++;
  return length;
};
function validate3(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    const before0 = errors;
    for (const key0 in data) {
      if (errors - before0 >= 100) {
        break;
      }
      let data0 = data[key0];
      const _errs4 = errors;
      let valid2 = false;
      const _errs5 = errors;
      if (typeof data0 === "string") {
        if (func0(data0) > 4096) {
          const err0 = { instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/components/schemas/DeviceLabel/anyOf/0/maxLength", keyword: "maxLength", params: { limit: 4096 }, message: "must NOT have more than 4096 characters" };
          (vErrors ??= []).push(err0);
          errors++;
        }
      } else {
        const err1 = { instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/components/schemas/DeviceLabel/anyOf/0/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err1);
        errors++;
      }
      var _valid0 = _errs5 === errors;
      valid2 = valid2 || _valid0;
      if (!valid2) {
        const _errs7 = errors;
        if (!(typeof data0 == "number" && isFinite(data0))) {
          const err2 = { instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/components/schemas/DeviceLabel/anyOf/1/type", keyword: "type", params: { type: "number" }, message: "must be number" };
          (vErrors ??= []).push(err2);
          errors++;
        }
        var _valid0 = _errs7 === errors;
        valid2 = valid2 || _valid0;
        if (!valid2) {
          const _errs9 = errors;
          if (typeof data0 !== "boolean") {
            const err3 = { instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/components/schemas/DeviceLabel/anyOf/2/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
            (vErrors ??= []).push(err3);
            errors++;
          }
          var _valid0 = _errs9 === errors;
          valid2 = valid2 || _valid0;
          if (!valid2) {
            const _errs11 = errors;
            if (Array.isArray(data0)) {
              const len0 = data0.length;
              const before1 = errors;
              for (let i0 = 0; i0 < len0; i0++) {
                if (errors - before1 >= 100) {
                  break;
                }
                let data1 = data0[i0];
                if (typeof data1 === "string") {
                  if (func0(data1) > 4096) {
                    const err4 = { instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i0, schemaPath: "#/components/schemas/DeviceLabel/anyOf/3/items/maxLength", keyword: "maxLength", params: { limit: 4096 }, message: "must NOT have more than 4096 characters" };
                    (vErrors ??= []).push(err4);
                    errors++;
                  }
                } else {
                  const err5 = { instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i0, schemaPath: "#/components/schemas/DeviceLabel/anyOf/3/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                  (vErrors ??= []).push(err5);
                  errors++;
                }
              }
            } else {
              const err6 = { instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/components/schemas/DeviceLabel/anyOf/3/type", keyword: "type", params: { type: "array" }, message: "must be array" };
              (vErrors ??= []).push(err6);
              errors++;
            }
            var _valid0 = _errs11 === errors;
            valid2 = valid2 || _valid0;
            if (!valid2) {
              const _errs15 = errors;
              if (Array.isArray(data0)) {
                const len1 = data0.length;
                const before2 = errors;
                for (let i1 = 0; i1 < len1; i1++) {
                  if (errors - before2 >= 100) {
                    break;
                  }
                  let data2 = data0[i1];
                  if (!(typeof data2 == "number" && isFinite(data2))) {
                    const err7 = { instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i1, schemaPath: "#/components/schemas/DeviceLabel/anyOf/4/items/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                    (vErrors ??= []).push(err7);
                    errors++;
                  }
                }
              } else {
                const err8 = { instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/components/schemas/DeviceLabel/anyOf/4/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                (vErrors ??= []).push(err8);
                errors++;
              }
              var _valid0 = _errs15 === errors;
              valid2 = valid2 || _valid0;
            }
          }
        }
      }
      if (!valid2) {
        const err9 = { instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/components/schemas/DeviceLabel/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
        (vErrors ??= []).push(err9);
        errors++;
      } else {
        errors = _errs4;
        if (vErrors !== null) {
          if (_errs4) {
            vErrors.length = _errs4;
          } else {
            vErrors = null;
          }
        }
      }
    }
  } else {
    const err10 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    (vErrors ??= []).push(err10);
    errors++;
  }
  validate3.errors = vErrors;
  return errors === 0;
}
export {
  validateDeviceLabels
};
