// Generated from the templates beside it by build.ts (npm run build:templates); do not edit.
// biome-ignore-all lint: generated
// biome-ignore-all format: generated
// biome-ignore-all assist: generated
// @ts-nocheck
export type Templates = Readonly<Record<'html' | 'markdown', Readonly<Record<string, unknown>>>>;
export const templates: Templates = {
  html: {
    clause: {"0":function(container,depth0,helpers,partials,data) {
    return " dormant";
},"1":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<span class=\"number\">"
    + container.escapeExpression(lookupProperty(helpers,"show").call(depth0 != null ? depth0 : (container.nullContext || {}),depth0,{"name":"show","hash":{},"data":data,"loc":{"start":{"line":2,"column":44},"end":{"line":2,"column":57}}}))
    + "</span>";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<article class=\"clause "
    + alias2(lookupProperty(helpers,"show").call(alias1,lookupProperty(depth0,"kind"),{"name":"show","hash":{},"data":data,"loc":{"start":{"line":1,"column":23},"end":{"line":1,"column":36}}}))
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"dormant"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":1,"column":36},"end":{"line":1,"column":66}}})) != null ? stack1 : "")
    + "\" id=\""
    + alias2(lookupProperty(helpers,"show").call(alias1,lookupProperty(depth0,"anchor"),{"name":"show","hash":{},"data":data,"loc":{"start":{"line":1,"column":72},"end":{"line":1,"column":87}}}))
    + "\">\n  <h3>"
    + ((stack1 = lookupProperty(helpers,"given").call(alias1,lookupProperty(depth0,"number"),{"name":"given","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":2,"column":6},"end":{"line":2,"column":74}}})) != null ? stack1 : "")
    + ((stack1 = container.invokePartial(lookupProperty(partials,"runs"),lookupProperty(depth0,"title"),{"name":"runs","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</h3>\n  <p class=\"kind\">"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"runs"),lookupProperty(depth0,"kindLabel"),{"name":"runs","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</p>\n  "
    + ((stack1 = container.invokePartial(lookupProperty(partials,"passages"),lookupProperty(depth0,"body"),{"name":"passages","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "  "
    + ((stack1 = container.invokePartial(lookupProperty(partials,"rows"),lookupProperty(depth0,"terms"),{"name":"rows","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</article>\n";
},"usePartial":true,"useData":true},
    document: {"0":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return container.escapeExpression(lookupProperty(helpers,"show").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"text"),{"name":"show","hash":{},"data":data,"loc":{"start":{"line":8,"column":28},"end":{"line":8,"column":41}}}))
    + " ";
},"1":function(container,depth0,helpers,partials,data) {
    return "bilingual";
},"2":function(container,depth0,helpers,partials,data) {
    return "single";
},"3":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "  <p class=\"subtitle\">"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"runs"),depth0,{"name":"runs","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</p>\n";
},"4":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "    <div><dt>"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"runs"),lookupProperty(depth0,"label"),{"name":"runs","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</dt><dd>"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"runs"),lookupProperty(depth0,"value"),{"name":"runs","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</dd></div>\n";
},"5":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<section class=\"schedule\" id=\""
    + container.escapeExpression(lookupProperty(helpers,"show").call(alias1,lookupProperty(depth0,"anchor"),{"name":"show","hash":{},"data":data,"loc":{"start":{"line":32,"column":30},"end":{"line":32,"column":45}}}))
    + "\">\n  <h2>"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"runs"),lookupProperty(depth0,"heading"),{"name":"runs","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</h2>\n  <table>\n    <thead><tr><th scope=\"col\">"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"runs"),lookupProperty(depth0,"itemHead"),{"name":"runs","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</th>"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"statedHead"),{"name":"each","hash":{},"fn":container.program(6, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":35,"column":55},"end":{"line":35,"column":139}}})) != null ? stack1 : "")
    + "</tr></thead>\n    <tbody>\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"rows"),{"name":"each","hash":{},"fn":container.program(7, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":37,"column":6},"end":{"line":39,"column":15}}})) != null ? stack1 : "")
    + "    </tbody>\n  </table>\n</section>\n";
},"6":function(container,depth0,helpers,partials,data) {
    var alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<th scope=\"col\" lang=\""
    + alias2(lookupProperty(helpers,"show").call(alias1,lookupProperty(depth0,"lang"),{"name":"show","hash":{},"data":data,"loc":{"start":{"line":35,"column":97},"end":{"line":35,"column":110}}}))
    + "\">"
    + alias2(lookupProperty(helpers,"show").call(alias1,lookupProperty(depth0,"text"),{"name":"show","hash":{},"data":data,"loc":{"start":{"line":35,"column":112},"end":{"line":35,"column":125}}}))
    + "</th>";
},"7":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "      <tr id=\""
    + container.escapeExpression(lookupProperty(helpers,"show").call(alias1,lookupProperty(depth0,"anchor"),{"name":"show","hash":{},"data":data,"loc":{"start":{"line":38,"column":14},"end":{"line":38,"column":29}}}))
    + "\"><th scope=\"row\">"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"runs"),lookupProperty(depth0,"title"),{"name":"runs","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</th>"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"value"),{"name":"each","hash":{},"fn":container.program(8, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":38,"column":68},"end":{"line":38,"column":171}}})) != null ? stack1 : "")
    + "</tr>\n";
},"8":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<td lang=\""
    + alias2(lookupProperty(helpers,"show").call(alias1,lookupProperty(depth0,"lang"),{"name":"show","hash":{},"data":data,"loc":{"start":{"line":38,"column":93},"end":{"line":38,"column":106}}}))
    + "\""
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depths[1],"merged"),{"name":"if","hash":{},"fn":container.program(9, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":38,"column":107},"end":{"line":38,"column":143}}})) != null ? stack1 : "")
    + ">"
    + alias2(lookupProperty(helpers,"show").call(alias1,lookupProperty(depth0,"text"),{"name":"show","hash":{},"data":data,"loc":{"start":{"line":38,"column":144},"end":{"line":38,"column":157}}}))
    + "</td>";
},"9":function(container,depth0,helpers,partials,data) {
    return " colspan=\"2\"";
},"10":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = container.invokePartial(lookupProperty(partials,"section"),depth0,{"name":"section","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"11":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<section class=\"part\" id=\""
    + container.escapeExpression(lookupProperty(helpers,"show").call(alias1,lookupProperty(depth0,"anchor"),{"name":"show","hash":{},"data":data,"loc":{"start":{"line":51,"column":26},"end":{"line":51,"column":41}}}))
    + "\">\n  <h2>"
    + ((stack1 = lookupProperty(helpers,"given").call(alias1,lookupProperty(depth0,"number"),{"name":"given","hash":{},"fn":container.program(12, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":52,"column":6},"end":{"line":52,"column":74}}})) != null ? stack1 : "")
    + ((stack1 = container.invokePartial(lookupProperty(partials,"runs"),lookupProperty(depth0,"title"),{"name":"runs","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</h2>\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"clauses"),{"name":"each","hash":{},"fn":container.program(13, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":53,"column":2},"end":{"line":55,"column":11}}})) != null ? stack1 : "")
    + "</section>\n";
},"12":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<span class=\"number\">"
    + container.escapeExpression(lookupProperty(helpers,"show").call(depth0 != null ? depth0 : (container.nullContext || {}),depth0,{"name":"show","hash":{},"data":data,"loc":{"start":{"line":52,"column":44},"end":{"line":52,"column":57}}}))
    + "</span>";
},"13":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = container.invokePartial(lookupProperty(partials,"clause"),depth0,{"name":"clause","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"14":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<section class=\"definitions\" id=\""
    + container.escapeExpression(lookupProperty(helpers,"show").call(alias1,lookupProperty(depth0,"anchor"),{"name":"show","hash":{},"data":data,"loc":{"start":{"line":62,"column":33},"end":{"line":62,"column":48}}}))
    + "\">\n  <h2>"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"runs"),lookupProperty(depth0,"heading"),{"name":"runs","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</h2>\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"entries"),{"name":"each","hash":{},"fn":container.program(15, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":64,"column":2},"end":{"line":72,"column":11}}})) != null ? stack1 : "")
    + "</section>\n";
},"15":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "  <article class=\"definition\" id=\""
    + container.escapeExpression(lookupProperty(helpers,"show").call(alias1,lookupProperty(depth0,"anchor"),{"name":"show","hash":{},"data":data,"loc":{"start":{"line":65,"column":34},"end":{"line":65,"column":49}}}))
    + "\">\n    <h3>"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"runs"),lookupProperty(depth0,"title"),{"name":"runs","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</h3>\n    "
    + ((stack1 = container.invokePartial(lookupProperty(partials,"passages"),lookupProperty(depth0,"body"),{"name":"passages","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"source"),{"name":"each","hash":{},"fn":container.program(16, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":68,"column":4},"end":{"line":70,"column":13}}})) != null ? stack1 : "")
    + "  </article>\n";
},"16":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "    <p class=\"source\">"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"runs"),depth0,{"name":"runs","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</p>\n";
},"17":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<section class=\"signature\" id=\""
    + container.escapeExpression(lookupProperty(helpers,"show").call(alias1,lookupProperty(depth0,"anchor"),{"name":"show","hash":{},"data":data,"loc":{"start":{"line":83,"column":31},"end":{"line":83,"column":46}}}))
    + "\">\n  <h2>"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"runs"),lookupProperty(depth0,"heading"),{"name":"runs","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</h2>\n  <div class=\"parties\">\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"parties"),{"name":"each","hash":{},"fn":container.program(18, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":86,"column":4},"end":{"line":95,"column":13}}})) != null ? stack1 : "")
    + "  </div>\n</section>\n";
},"18":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "    <div class=\"party\">\n      <h3>"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"runs"),lookupProperty(depth0,"role"),{"name":"runs","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</h3>\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"name"),{"name":"each","hash":{},"fn":container.program(19, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":89,"column":6},"end":{"line":91,"column":15}}})) != null ? stack1 : "")
    + "      <p class=\"blank\">"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"runs"),lookupProperty(depths[1],"seal"),{"name":"runs","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</p>\n      <p class=\"blank\">"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"runs"),lookupProperty(depths[1],"date"),{"name":"runs","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</p>\n    </div>\n";
},"19":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "      <p class=\"name\">"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"runs"),depth0,{"name":"runs","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</p>\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<!doctype html>\n<html lang=\""
    + alias2(lookupProperty(helpers,"show").call(alias1,lookupProperty(depth0,"lang"),{"name":"show","hash":{},"data":data,"loc":{"start":{"line":2,"column":12},"end":{"line":2,"column":25}}}))
    + "\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<title>"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(lookupProperty(depth0,"cover"),"title"),{"name":"each","hash":{},"fn":container.program(0, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":8,"column":7},"end":{"line":8,"column":51}}})) != null ? stack1 : "")
    + "</title>\n<style>\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"style"),depth0,{"name":"style","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</style>\n</head>\n<body class=\""
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"bilingual"),{"name":"if","hash":{},"fn":container.program(1, data, 0, blockParams, depths),"inverse":container.program(2, data, 0, blockParams, depths),"data":data,"loc":{"start":{"line":13,"column":13},"end":{"line":13,"column":60}}})) != null ? stack1 : "")
    + "\">\n<header class=\"cover\">\n  <p class=\"kind\">"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"runs"),lookupProperty(lookupProperty(depth0,"cover"),"kind"),{"name":"runs","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</p>\n  <h1>"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"runs"),lookupProperty(lookupProperty(depth0,"cover"),"title"),{"name":"runs","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</h1>\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(lookupProperty(depth0,"cover"),"subtitle"),{"name":"each","hash":{},"fn":container.program(3, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":17,"column":2},"end":{"line":19,"column":11}}})) != null ? stack1 : "")
    + "  <dl class=\"particulars\">\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(lookupProperty(depth0,"cover"),"particulars"),{"name":"each","hash":{},"fn":container.program(4, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":21,"column":4},"end":{"line":23,"column":13}}})) != null ? stack1 : "")
    + "  </dl>\n</header>\n<nav class=\"contents\" aria-labelledby=\"contents\">\n  <h2 id=\"contents\">"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"runs"),lookupProperty(depth0,"contentsHeading"),{"name":"runs","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</h2>\n  "
    + ((stack1 = container.invokePartial(lookupProperty(partials,"entries"),lookupProperty(depth0,"contents"),{"name":"entries","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</nav>\n<main>\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"schedule"),{"name":"each","hash":{},"fn":container.program(5, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":31,"column":0},"end":{"line":43,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"accounts"),{"name":"each","hash":{},"fn":container.program(10, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":44,"column":0},"end":{"line":46,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"basis"),{"name":"each","hash":{},"fn":container.program(10, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":47,"column":0},"end":{"line":49,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"parts"),{"name":"each","hash":{},"fn":container.program(11, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":50,"column":0},"end":{"line":57,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"underwriting"),{"name":"each","hash":{},"fn":container.program(10, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":58,"column":0},"end":{"line":60,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"definitions"),{"name":"each","hash":{},"fn":container.program(14, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":61,"column":0},"end":{"line":74,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"kinds"),{"name":"each","hash":{},"fn":container.program(10, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":75,"column":0},"end":{"line":77,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"facts"),{"name":"each","hash":{},"fn":container.program(10, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":78,"column":0},"end":{"line":80,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = container.invokePartial(lookupProperty(partials,"section"),lookupProperty(depth0,"reckoning"),{"name":"section","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"signature"),{"name":"each","hash":{},"fn":container.program(17, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":82,"column":0},"end":{"line":98,"column":9}}})) != null ? stack1 : "")
    + "</main>\n<footer>\n  <p>"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"runs"),lookupProperty(lookupProperty(depth0,"footer"),"label"),{"name":"runs","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + " <code>"
    + alias2(lookupProperty(helpers,"show").call(alias1,lookupProperty(lookupProperty(depth0,"footer"),"hash"),{"name":"show","hash":{},"data":data,"loc":{"start":{"line":101,"column":35},"end":{"line":101,"column":55}}}))
    + "</code></p>\n</footer>\n</body>\n</html>\n";
},"usePartial":true,"useData":true,"useDepths":true},
    entries: {"0":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "  <li><a href=\""
    + container.escapeExpression(lookupProperty(helpers,"href").call(alias1,lookupProperty(depth0,"anchor"),{"name":"href","hash":{},"data":data,"loc":{"start":{"line":3,"column":15},"end":{"line":3,"column":30}}}))
    + "\">"
    + ((stack1 = lookupProperty(helpers,"given").call(alias1,lookupProperty(depth0,"number"),{"name":"given","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":3,"column":32},"end":{"line":3,"column":100}}})) != null ? stack1 : "")
    + ((stack1 = container.invokePartial(lookupProperty(partials,"runs"),lookupProperty(depth0,"title"),{"name":"runs","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</a>\n"
    + ((stack1 = lookupProperty(helpers,"any").call(alias1,lookupProperty(depth0,"entries"),{"name":"any","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":4,"column":2},"end":{"line":6,"column":10}}})) != null ? stack1 : "")
    + "  </li>\n";
},"1":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<span class=\"number\">"
    + container.escapeExpression(lookupProperty(helpers,"show").call(depth0 != null ? depth0 : (container.nullContext || {}),depth0,{"name":"show","hash":{},"data":data,"loc":{"start":{"line":3,"column":70},"end":{"line":3,"column":83}}}))
    + "</span>";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "  "
    + ((stack1 = container.invokePartial(lookupProperty(partials,"entries"),lookupProperty(depth0,"entries"),{"name":"entries","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<ol>\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),depth0,{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":2,"column":2},"end":{"line":8,"column":11}}})) != null ? stack1 : "")
    + "</ol>\n";
},"usePartial":true,"useData":true},
    line: {"0":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<span class=\"marker\">"
    + container.escapeExpression(lookupProperty(helpers,"show").call(depth0 != null ? depth0 : (container.nullContext || {}),depth0,{"name":"show","hash":{},"data":data,"loc":{"start":{"line":1,"column":89},"end":{"line":1,"column":102}}}))
    + "</span> ";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<li class=\"depth-"
    + alias2(lookupProperty(helpers,"count").call(alias1,lookupProperty(depth0,"depth"),{"name":"count","hash":{},"data":data,"loc":{"start":{"line":1,"column":17},"end":{"line":1,"column":32}}}))
    + "\""
    + ((stack1 = container.invokePartial(lookupProperty(partials,"tongue"),depth0,{"name":"tongue","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + ">"
    + ((stack1 = lookupProperty(helpers,"given").call(alias1,lookupProperty(depth0,"marker"),{"name":"given","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":1,"column":51},"end":{"line":1,"column":120}}})) != null ? stack1 : "")
    + alias2(lookupProperty(helpers,"show").call(alias1,lookupProperty(depth0,"text"),{"name":"show","hash":{},"data":data,"loc":{"start":{"line":1,"column":120},"end":{"line":1,"column":133}}}))
    + "</li>\n";
},"usePartial":true,"useData":true},
    paperColumns: {"0":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<div class=\"rows\">\n  <div class=\"row\">\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"columns"),{"name":"each","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":4,"column":4},"end":{"line":10,"column":13}}})) != null ? stack1 : "")
    + "  </div>\n</div>\n";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "    <div class=\"cell\" lang=\""
    + container.escapeExpression(lookupProperty(helpers,"show").call(alias1,lookupProperty(depth0,"lang"),{"name":"show","hash":{},"data":data,"loc":{"start":{"line":5,"column":28},"end":{"line":5,"column":41}}}))
    + "\">\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"paragraphs"),{"name":"each","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":6,"column":6},"end":{"line":8,"column":15}}})) != null ? stack1 : "")
    + "    </div>\n";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "      "
    + ((stack1 = container.invokePartial(lookupProperty(partials,"paperParagraph"),depth0,{"name":"paperParagraph","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"3":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<div class=\"text "
    + container.escapeExpression(lookupProperty(helpers,"show").call(alias1,lookupProperty(depth0,"look"),{"name":"show","hash":{},"data":data,"loc":{"start":{"line":14,"column":17},"end":{"line":14,"column":30}}}))
    + "\">\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"columns"),{"name":"each","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":15,"column":2},"end":{"line":21,"column":11}}})) != null ? stack1 : "")
    + "</div>\n";
},"4":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "  <div class=\"passage\" lang=\""
    + container.escapeExpression(lookupProperty(helpers,"show").call(alias1,lookupProperty(depth0,"lang"),{"name":"show","hash":{},"data":data,"loc":{"start":{"line":16,"column":29},"end":{"line":16,"column":42}}}))
    + "\">\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"paragraphs"),{"name":"each","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":17,"column":4},"end":{"line":19,"column":13}}})) != null ? stack1 : "")
    + "  </div>\n";
},"5":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "    "
    + ((stack1 = container.invokePartial(lookupProperty(partials,"paperParagraph"),depth0,{"name":"paperParagraph","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"is").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"look"),"terms",{"name":"is","hash":{},"fn":container.program(0, data, 0),"inverse":container.program(3, data, 0),"data":data,"loc":{"start":{"line":1,"column":0},"end":{"line":23,"column":7}}})) != null ? stack1 : "");
},"usePartial":true,"useData":true},
    paperCover: {"0":function(container,depth0,helpers,partials,data) {
    return " whole";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "  <p class=\"subtitle\">"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"paperLines"),lookupProperty(depth0,"subtitle"),{"name":"paperLines","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</p>\n";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "  <dl class=\"particulars\">\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"particulars"),{"name":"each","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":9,"column":4},"end":{"line":11,"column":13}}})) != null ? stack1 : "")
    + "  </dl>\n";
},"3":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "    <div><dt>"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"paperLines"),lookupProperty(depth0,"label"),{"name":"paperLines","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</dt><dd>"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"paperLines"),lookupProperty(depth0,"value"),{"name":"paperLines","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</dd></div>\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<header class=\"cover"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"whole"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":1,"column":20},"end":{"line":1,"column":46}}})) != null ? stack1 : "")
    + "\">\n  <p class=\"kind\">"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"paperLines"),lookupProperty(depth0,"kind"),{"name":"paperLines","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</p>\n  <h1>"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"paperLines"),lookupProperty(depth0,"title"),{"name":"paperLines","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</h1>\n"
    + ((stack1 = lookupProperty(helpers,"any").call(alias1,lookupProperty(depth0,"subtitle"),{"name":"any","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":4,"column":2},"end":{"line":6,"column":10}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"any").call(alias1,lookupProperty(depth0,"particulars"),{"name":"any","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":7,"column":2},"end":{"line":13,"column":10}}})) != null ? stack1 : "")
    + "</header>\n";
},"usePartial":true,"useData":true},
    paperHeading: {"0":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<h2 id=\""
    + container.escapeExpression(lookupProperty(helpers,"show").call(alias1,lookupProperty(depth0,"anchor"),{"name":"show","hash":{},"data":data,"loc":{"start":{"line":2,"column":8},"end":{"line":2,"column":23}}}))
    + "\" class=\""
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"breaks"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.program(2, data, 0),"data":data,"loc":{"start":{"line":2,"column":32},"end":{"line":2,"column":74}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"dormant"),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":2,"column":74},"end":{"line":2,"column":104}}})) != null ? stack1 : "")
    + "\">"
    + ((stack1 = lookupProperty(helpers,"any").call(alias1,lookupProperty(depth0,"number"),{"name":"any","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":2,"column":106},"end":{"line":2,"column":180}}})) != null ? stack1 : "")
    + ((stack1 = container.invokePartial(lookupProperty(partials,"paperLines"),lookupProperty(depth0,"title"),{"name":"paperLines","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</h2>\n";
},"1":function(container,depth0,helpers,partials,data) {
    return "breaks";
},"2":function(container,depth0,helpers,partials,data) {
    return "follows";
},"3":function(container,depth0,helpers,partials,data) {
    return " dormant";
},"4":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<span class=\"number\">"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"paperSpans"),lookupProperty(depth0,"number"),{"name":"paperSpans","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</span>";
},"5":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<h3 id=\""
    + container.escapeExpression(lookupProperty(helpers,"show").call(alias1,lookupProperty(depth0,"anchor"),{"name":"show","hash":{},"data":data,"loc":{"start":{"line":4,"column":8},"end":{"line":4,"column":23}}}))
    + "\" class=\""
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"dormant"),{"name":"if","hash":{},"fn":container.program(6, data, 0),"inverse":container.program(7, data, 0),"data":data,"loc":{"start":{"line":4,"column":32},"end":{"line":4,"column":75}}})) != null ? stack1 : "")
    + "\">"
    + ((stack1 = lookupProperty(helpers,"any").call(alias1,lookupProperty(depth0,"number"),{"name":"any","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":4,"column":77},"end":{"line":4,"column":151}}})) != null ? stack1 : "")
    + ((stack1 = container.invokePartial(lookupProperty(partials,"paperLines"),lookupProperty(depth0,"title"),{"name":"paperLines","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</h3>\n";
},"6":function(container,depth0,helpers,partials,data) {
    return "dormant";
},"7":function(container,depth0,helpers,partials,data) {
    return "active";
},"8":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p class=\"kind\">"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"paperLines"),lookupProperty(depth0,"kind"),{"name":"paperLines","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</p>\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"is").call(alias1,lookupProperty(depth0,"level"),"part",{"name":"is","hash":{},"fn":container.program(0, data, 0),"inverse":container.program(5, data, 0),"data":data,"loc":{"start":{"line":1,"column":0},"end":{"line":5,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"any").call(alias1,lookupProperty(depth0,"kind"),{"name":"any","hash":{},"fn":container.program(8, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":6,"column":0},"end":{"line":8,"column":8}}})) != null ? stack1 : "");
},"usePartial":true,"useData":true},
    paperLines: {"0":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<span class=\"line-of\">"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"paperSpans"),depth0,{"name":"paperSpans","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</span>";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),depth0,{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":1,"column":0},"end":{"line":1,"column":73}}})) != null ? stack1 : "");
},"usePartial":true,"useData":true},
    paperParagraph: {"0":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p>"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"paperSpans"),lookupProperty(depth0,"spans"),{"name":"paperSpans","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</p>\n";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p class=\""
    + alias2(lookupProperty(helpers,"show").call(alias1,lookupProperty(depth0,"role"),{"name":"show","hash":{},"data":data,"loc":{"start":{"line":4,"column":10},"end":{"line":4,"column":23}}}))
    + " depth-"
    + alias2(lookupProperty(helpers,"count").call(alias1,lookupProperty(depth0,"depth"),{"name":"count","hash":{},"data":data,"loc":{"start":{"line":4,"column":30},"end":{"line":4,"column":45}}}))
    + "\">"
    + ((stack1 = lookupProperty(helpers,"given").call(alias1,lookupProperty(depth0,"marker"),{"name":"given","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":4,"column":47},"end":{"line":4,"column":116}}})) != null ? stack1 : "")
    + ((stack1 = container.invokePartial(lookupProperty(partials,"paperSpans"),lookupProperty(depth0,"spans"),{"name":"paperSpans","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</p>\n";
},"2":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<span class=\"marker\">"
    + container.escapeExpression(lookupProperty(helpers,"show").call(depth0 != null ? depth0 : (container.nullContext || {}),depth0,{"name":"show","hash":{},"data":data,"loc":{"start":{"line":4,"column":85},"end":{"line":4,"column":98}}}))
    + "</span> ";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"is").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"role"),"text",{"name":"is","hash":{},"fn":container.program(0, data, 0),"inverse":container.program(1, data, 0),"data":data,"loc":{"start":{"line":1,"column":0},"end":{"line":5,"column":7}}})) != null ? stack1 : "");
},"usePartial":true,"useData":true},
    paperSignature: {"0":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "  <div class=\"party\">\n    <h3>"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"paperLines"),lookupProperty(depth0,"role"),{"name":"paperLines","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</h3>\n"
    + ((stack1 = lookupProperty(helpers,"any").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"name"),{"name":"any","hash":{},"fn":container.program(1, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":5,"column":4},"end":{"line":7,"column":12}}})) != null ? stack1 : "")
    + "    <p class=\"blank\">"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"paperLines"),lookupProperty(depths[1],"seal"),{"name":"paperLines","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</p>\n    <p class=\"blank\">"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"paperLines"),lookupProperty(depths[1],"date"),{"name":"paperLines","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</p>\n  </div>\n";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "    <p class=\"name\">"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"paperLines"),lookupProperty(depth0,"name"),{"name":"paperLines","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</p>\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<div class=\"parties\">\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"parties"),{"name":"each","hash":{},"fn":container.program(0, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":2,"column":2},"end":{"line":11,"column":11}}})) != null ? stack1 : "")
    + "</div>\n";
},"usePartial":true,"useData":true,"useDepths":true},
    paperSpans: {"0":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"is").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"change"),"inserted",{"name":"is","hash":{},"fn":container.program(1, data, 0),"inverse":container.program(2, data, 0),"data":data,"loc":{"start":{"line":1,"column":14},"end":{"line":1,"column":305}}})) != null ? stack1 : "");
},"1":function(container,depth0,helpers,partials,data) {
    var alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<ins class=\"is-"
    + alias2(lookupProperty(helpers,"show").call(alias1,lookupProperty(depth0,"role"),{"name":"show","hash":{},"data":data,"loc":{"start":{"line":1,"column":54},"end":{"line":1,"column":67}}}))
    + "\" lang=\""
    + alias2(lookupProperty(helpers,"show").call(alias1,lookupProperty(depth0,"lang"),{"name":"show","hash":{},"data":data,"loc":{"start":{"line":1,"column":75},"end":{"line":1,"column":88}}}))
    + "\">"
    + alias2(lookupProperty(helpers,"show").call(alias1,lookupProperty(depth0,"text"),{"name":"show","hash":{},"data":data,"loc":{"start":{"line":1,"column":90},"end":{"line":1,"column":103}}}))
    + "</ins>";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"is").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"change"),"deleted",{"name":"is","hash":{},"fn":container.program(3, data, 0),"inverse":container.program(4, data, 0),"data":data,"loc":{"start":{"line":1,"column":117},"end":{"line":1,"column":298}}})) != null ? stack1 : "");
},"3":function(container,depth0,helpers,partials,data) {
    var alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<del class=\"is-"
    + alias2(lookupProperty(helpers,"show").call(alias1,lookupProperty(depth0,"role"),{"name":"show","hash":{},"data":data,"loc":{"start":{"line":1,"column":156},"end":{"line":1,"column":169}}}))
    + "\" lang=\""
    + alias2(lookupProperty(helpers,"show").call(alias1,lookupProperty(depth0,"lang"),{"name":"show","hash":{},"data":data,"loc":{"start":{"line":1,"column":177},"end":{"line":1,"column":190}}}))
    + "\">"
    + alias2(lookupProperty(helpers,"show").call(alias1,lookupProperty(depth0,"text"),{"name":"show","hash":{},"data":data,"loc":{"start":{"line":1,"column":192},"end":{"line":1,"column":205}}}))
    + "</del>";
},"4":function(container,depth0,helpers,partials,data) {
    var alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<span class=\"is-"
    + alias2(lookupProperty(helpers,"show").call(alias1,lookupProperty(depth0,"role"),{"name":"show","hash":{},"data":data,"loc":{"start":{"line":1,"column":235},"end":{"line":1,"column":248}}}))
    + "\" lang=\""
    + alias2(lookupProperty(helpers,"show").call(alias1,lookupProperty(depth0,"lang"),{"name":"show","hash":{},"data":data,"loc":{"start":{"line":1,"column":256},"end":{"line":1,"column":269}}}))
    + "\">"
    + alias2(lookupProperty(helpers,"show").call(alias1,lookupProperty(depth0,"text"),{"name":"show","hash":{},"data":data,"loc":{"start":{"line":1,"column":271},"end":{"line":1,"column":284}}}))
    + "</span>";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),depth0,{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":1,"column":0},"end":{"line":1,"column":314}}})) != null ? stack1 : "");
},"useData":true},
    paperStyle: {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    return ".paper .cover { padding-bottom: 1rem; }\n.paper main > h2 { margin-top: 3rem; }\n.paper main > h3 { margin-top: 1.8rem; padding-top: .2rem; }\n.paper .kind { font-size: .78rem; color: var(--soft); margin: 0 0 .5rem var(--gutter); }\n.paper.bilingual .kind { margin-left: calc(var(--gutter) + var(--gap)); }\n.paper .cover .kind { margin: 0 0 1.6rem; font-size: .85rem; }\n.paper.bilingual .cover .kind { margin-left: 0; }\n.paper.single :is(h2, h3) { display: flex; flex-wrap: wrap; column-gap: .8em; }\n.paper.single :is(h2, h3):not(:has(.number)) { padding-left: var(--gutter); }\n.paper.single :is(h2, h3) > .number { flex: none; width: var(--gutter); margin-right: -.8em; }\n.paper.single :is(h2, h3) > .line-of + .line-of { font-weight: 400; color: var(--soft); }\n.line-of + .line-of { margin-left: .9em; }\n.paper nav .line-of + .line-of { color: var(--soft); }\n.paper.single nav h2 { padding-left: 0; }\n.paper .line:has(.marker) { padding-left: 1.6em; text-indent: -1.6em; }\n.paper nav .second { padding-left: 1.5rem; font-size: .86rem; }\n.paper .line-of :is(span, ins, del) { display: inline; margin: 0; font-size: inherit; font-weight: inherit; color: inherit; }\n.paper .line-of ins { color: var(--inserted); }\n.paper .line-of del { color: var(--deleted); }\n.paper :is(h1, td, tbody th, .subtitle, .name, dd) .line-of { display: block; margin-left: 0; }\n.paper :is(h2, h3) > .line-of { margin-left: 0; }\n.paper :is(td, tbody th, dd) .line-of + .line-of { font-size: .87rem; color: var(--soft); }\n.paper .is-figure, .paper .passage .is-figure { font-weight: 600; }\n.paper .is-term { border-bottom: 1px dotted var(--soft); }\n.paper .rows { margin-top: 0; }\n.paper .row, .paper .cell p { break-inside: avoid; }\n.paper .row:has(p:nth-child(7)) { break-inside: auto; }\n.paper .rows + :is(h2, h3), .paper .text + .rows { margin-top: 1rem; }\n.paper .text + .text { margin-top: .7em; }\n.paper .rows .row { margin-left: var(--gutter); }\n.paper.bilingual .rows .row { margin-left: calc(var(--gutter) + var(--gap)); }\n.paper .cell { counter-reset: step; }\n.paper .cell p + p:not(.label + p) { margin-top: .28rem; }\n.single.paper .cell { display: flow-root; padding-left: 12.5rem; }\n.single.paper .cell > .label { float: left; clear: left; width: 11rem; margin-left: -12.5rem; }\n.paper .step { counter-increment: step; padding-left: 1.6em; text-indent: -1.6em; }\n.paper .step::before { content: counter(step) \".\"; display: inline-block; width: 1.6em; text-indent: 0; color: var(--soft); }\n.paper .strong .passage { font-weight: 600; }\n.paper .text.source { font-size: .78rem; color: var(--soft); margin-top: .3rem; }\n.paper table { margin: .6rem 0 1.6rem; }\n.paper table.figures { font-size: .9rem; }\n.paper table.figures td { white-space: nowrap; }\n.paper table.list tbody th { width: 32%; }\n.paper table.list thead th:nth-child(2) { width: 30%; }\n.paper table.figures :is(th, td):last-child { text-align: right; }\n.paper table.figures tbody th { width: auto; }\n.paper :is(h2, h3).dormant { color: var(--soft); }\n.paper .parties { margin-top: 1rem; }\n:root { --inserted: #0b5d3b; --deleted: #9b1c1c; }\nins { color: var(--inserted); text-decoration: underline .06em; text-underline-offset: .18em; background: color-mix(in srgb, var(--inserted) 8%, transparent); }\ndel { color: var(--deleted); text-decoration: line-through .06em; background: color-mix(in srgb, var(--deleted) 6%, transparent); }\n@media screen and (prefers-color-scheme: dark) { :root { --inserted: #7fd0a6; --deleted: #f0a0a0; } }\n@media screen and (max-width: 46rem) { .single.paper .cell { padding-left: 0; } .single.paper .cell > .label { float: none; width: auto; margin-left: 0; } .paper .rows .row, .paper.bilingual .rows .row, .paper .kind, .paper.bilingual .kind { margin-left: 0; } }\n@media print { .paper .cover { padding-top: 0; } .paper .cover.whole { padding-top: 24mm; } .paper .breaks { break-before: page; } .paper main > h2 { margin-top: 9mm; } .paper main > h2.breaks { margin-top: 0; } }\n.paper .kind { break-after: avoid; }\n";
},"useData":true},
    paperTable: {"0":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<th scope=\"col\">"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"paperLines"),depth0,{"name":"paperLines","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</th>";
},"1":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "    <tr"
    + ((stack1 = lookupProperty(helpers,"given").call(alias1,lookupProperty(depth0,"anchor"),{"name":"given","hash":{},"fn":container.program(2, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":5,"column":7},"end":{"line":5,"column":53}}})) != null ? stack1 : "")
    + ">"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"cells"),{"name":"each","hash":{},"fn":container.program(3, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":5,"column":54},"end":{"line":5,"column":221}}})) != null ? stack1 : "")
    + "</tr>\n";
},"2":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return " id=\""
    + container.escapeExpression(lookupProperty(helpers,"show").call(depth0 != null ? depth0 : (container.nullContext || {}),depth0,{"name":"show","hash":{},"data":data,"loc":{"start":{"line":5,"column":29},"end":{"line":5,"column":42}}}))
    + "\"";
},"3":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"later").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(data,"index"),{"name":"later","hash":{},"fn":container.program(4, data, 0, blockParams, depths),"inverse":container.program(6, data, 0, blockParams, depths),"data":data,"loc":{"start":{"line":5,"column":69},"end":{"line":5,"column":212}}})) != null ? stack1 : "");
},"4":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<td"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depths[1],"merged"),{"name":"if","hash":{},"fn":container.program(5, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":5,"column":89},"end":{"line":5,"column":125}}})) != null ? stack1 : "")
    + ">"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"paperLines"),depth0,{"name":"paperLines","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</td>";
},"5":function(container,depth0,helpers,partials,data) {
    return " colspan=\"2\"";
},"6":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<th scope=\"row\">"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"paperLines"),depth0,{"name":"paperLines","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</th>";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<table class=\""
    + container.escapeExpression(lookupProperty(helpers,"show").call(alias1,lookupProperty(depth0,"look"),{"name":"show","hash":{},"data":data,"loc":{"start":{"line":1,"column":14},"end":{"line":1,"column":27}}}))
    + "\">\n  <thead><tr>"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"head"),{"name":"each","hash":{},"fn":container.program(0, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":2,"column":13},"end":{"line":2,"column":78}}})) != null ? stack1 : "")
    + "</tr></thead>\n  <tbody>\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"rows"),{"name":"each","hash":{},"fn":container.program(1, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":4,"column":4},"end":{"line":6,"column":13}}})) != null ? stack1 : "")
    + "  </tbody>\n</table>\n";
},"usePartial":true,"useData":true,"useDepths":true},
    paper: {"0":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return container.escapeExpression(lookupProperty(helpers,"show").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"text"),{"name":"show","hash":{},"data":data,"loc":{"start":{"line":8,"column":22},"end":{"line":8,"column":35}}}))
    + " ";
},"1":function(container,depth0,helpers,partials,data) {
    return "bilingual";
},"2":function(container,depth0,helpers,partials,data) {
    return "single";
},"3":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"is").call(alias1,lookupProperty(depth0,"block"),"cover",{"name":"is","hash":{},"fn":container.program(4, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":17,"column":0},"end":{"line":19,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"is").call(alias1,lookupProperty(depth0,"block"),"contents",{"name":"is","hash":{},"fn":container.program(5, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":20,"column":0},"end":{"line":33,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"is").call(alias1,lookupProperty(depth0,"block"),"heading",{"name":"is","hash":{},"fn":container.program(12, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":34,"column":0},"end":{"line":36,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"is").call(alias1,lookupProperty(depth0,"block"),"columns",{"name":"is","hash":{},"fn":container.program(13, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":37,"column":0},"end":{"line":39,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"is").call(alias1,lookupProperty(depth0,"block"),"table",{"name":"is","hash":{},"fn":container.program(14, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":40,"column":0},"end":{"line":42,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"is").call(alias1,lookupProperty(depth0,"block"),"signature",{"name":"is","hash":{},"fn":container.program(15, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":43,"column":0},"end":{"line":45,"column":7}}})) != null ? stack1 : "");
},"4":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = container.invokePartial(lookupProperty(partials,"paperCover"),depth0,{"name":"paperCover","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"5":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<nav class=\"contents\" aria-labelledby=\"contents\">\n  <h2 id=\"contents\">"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"paperLines"),lookupProperty(depth0,"heading"),{"name":"paperLines","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</h2>\n  <ol>\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depths[1],"blocks"),{"name":"each","hash":{},"fn":container.program(6, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":24,"column":4},"end":{"line":30,"column":13}}})) != null ? stack1 : "")
    + "  </ol>\n</nav>\n";
},"6":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"is").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"block"),"heading",{"name":"is","hash":{},"fn":container.program(7, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":25,"column":4},"end":{"line":29,"column":11}}})) != null ? stack1 : "");
},"7":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"listed"),{"name":"if","hash":{},"fn":container.program(8, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":26,"column":4},"end":{"line":28,"column":11}}})) != null ? stack1 : "");
},"8":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "    <li class=\""
    + ((stack1 = lookupProperty(helpers,"is").call(alias1,lookupProperty(depth0,"level"),"part",{"name":"is","hash":{},"fn":container.program(9, data, 0),"inverse":container.program(10, data, 0),"data":data,"loc":{"start":{"line":27,"column":15},"end":{"line":27,"column":61}}})) != null ? stack1 : "")
    + "\"><a href=\""
    + container.escapeExpression(lookupProperty(helpers,"href").call(alias1,lookupProperty(depth0,"anchor"),{"name":"href","hash":{},"data":data,"loc":{"start":{"line":27,"column":72},"end":{"line":27,"column":87}}}))
    + "\">"
    + ((stack1 = lookupProperty(helpers,"any").call(alias1,lookupProperty(depth0,"number"),{"name":"any","hash":{},"fn":container.program(11, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":27,"column":89},"end":{"line":27,"column":164}}})) != null ? stack1 : "")
    + ((stack1 = container.invokePartial(lookupProperty(partials,"paperLines"),lookupProperty(depth0,"title"),{"name":"paperLines","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</a></li>\n";
},"9":function(container,depth0,helpers,partials,data) {
    return "first";
},"10":function(container,depth0,helpers,partials,data) {
    return "second";
},"11":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<span class=\"number\">"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"paperSpans"),lookupProperty(depth0,"number"),{"name":"paperSpans","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</span> ";
},"12":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = container.invokePartial(lookupProperty(partials,"paperHeading"),depth0,{"name":"paperHeading","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"13":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = container.invokePartial(lookupProperty(partials,"paperColumns"),depth0,{"name":"paperColumns","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"14":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = container.invokePartial(lookupProperty(partials,"paperTable"),depth0,{"name":"paperTable","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"15":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = container.invokePartial(lookupProperty(partials,"paperSignature"),depth0,{"name":"paperSignature","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<!doctype html>\n<html lang=\""
    + alias2(lookupProperty(helpers,"show").call(alias1,lookupProperty(depth0,"lang"),{"name":"show","hash":{},"data":data,"loc":{"start":{"line":2,"column":12},"end":{"line":2,"column":25}}}))
    + "\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<title>"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"title"),{"name":"each","hash":{},"fn":container.program(0, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":8,"column":7},"end":{"line":8,"column":45}}})) != null ? stack1 : "")
    + "</title>\n<style>\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"style"),depth0,{"name":"style","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + ((stack1 = container.invokePartial(lookupProperty(partials,"paperStyle"),depth0,{"name":"paperStyle","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</style>\n</head>\n<body class=\"paper "
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"bilingual"),{"name":"if","hash":{},"fn":container.program(1, data, 0, blockParams, depths),"inverse":container.program(2, data, 0, blockParams, depths),"data":data,"loc":{"start":{"line":14,"column":19},"end":{"line":14,"column":66}}})) != null ? stack1 : "")
    + "\">\n<main>\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"blocks"),{"name":"each","hash":{},"fn":container.program(3, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":16,"column":0},"end":{"line":46,"column":9}}})) != null ? stack1 : "")
    + "</main>\n<footer>\n  <p>"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"runs"),lookupProperty(lookupProperty(depth0,"footer"),"label"),{"name":"runs","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + " <code>"
    + alias2(lookupProperty(helpers,"show").call(alias1,lookupProperty(lookupProperty(depth0,"footer"),"hash"),{"name":"show","hash":{},"data":data,"loc":{"start":{"line":49,"column":35},"end":{"line":49,"column":55}}}))
    + "</code></p>\n</footer>\n</body>\n</html>\n";
},"usePartial":true,"useData":true,"useDepths":true},
    passages: {"0":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<div class=\"text\">\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),depth0,{"name":"each","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":3,"column":2},"end":{"line":9,"column":11}}})) != null ? stack1 : "")
    + "</div>\n";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "  <div class=\"passage\" lang=\""
    + container.escapeExpression(lookupProperty(helpers,"show").call(alias1,lookupProperty(depth0,"lang"),{"name":"show","hash":{},"data":data,"loc":{"start":{"line":4,"column":29},"end":{"line":4,"column":42}}}))
    + "\">\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"paragraphs"),{"name":"each","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":5,"column":4},"end":{"line":7,"column":13}}})) != null ? stack1 : "")
    + "  </div>\n";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "    <p>"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"inlines"),{"name":"each","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":6,"column":7},"end":{"line":6,"column":162}}})) != null ? stack1 : "")
    + "</p>\n";
},"3":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"is").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"kind"),"text",{"name":"is","hash":{},"fn":container.program(4, data, 0),"inverse":container.program(5, data, 0),"data":data,"loc":{"start":{"line":6,"column":24},"end":{"line":6,"column":153}}})) != null ? stack1 : "");
},"4":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return container.escapeExpression(lookupProperty(helpers,"show").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"text"),{"name":"show","hash":{},"data":data,"loc":{"start":{"line":6,"column":43},"end":{"line":6,"column":56}}}));
},"5":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<a class=\""
    + alias2(lookupProperty(helpers,"show").call(alias1,lookupProperty(depth0,"kind"),{"name":"show","hash":{},"data":data,"loc":{"start":{"line":6,"column":74},"end":{"line":6,"column":87}}}))
    + "\" href=\""
    + alias2(lookupProperty(helpers,"href").call(alias1,lookupProperty(depth0,"anchor"),{"name":"href","hash":{},"data":data,"loc":{"start":{"line":6,"column":95},"end":{"line":6,"column":110}}}))
    + "\""
    + ((stack1 = container.invokePartial(lookupProperty(partials,"tongue"),depth0,{"name":"tongue","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + ">"
    + alias2(lookupProperty(helpers,"show").call(alias1,lookupProperty(depth0,"text"),{"name":"show","hash":{},"data":data,"loc":{"start":{"line":6,"column":129},"end":{"line":6,"column":142}}}))
    + "</a>";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"any").call(depth0 != null ? depth0 : (container.nullContext || {}),depth0,{"name":"any","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":1,"column":0},"end":{"line":11,"column":8}}})) != null ? stack1 : "");
},"usePartial":true,"useData":true},
    rows: {"0":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<div class=\"rows\">\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),depth0,{"name":"each","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":3,"column":2},"end":{"line":24,"column":11}}})) != null ? stack1 : "")
    + "</div>\n";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "  <div class=\"row "
    + container.escapeExpression(lookupProperty(helpers,"show").call(alias1,lookupProperty(depth0,"term"),{"name":"show","hash":{},"data":data,"loc":{"start":{"line":4,"column":18},"end":{"line":4,"column":31}}}))
    + "\">\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"cells"),{"name":"each","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":5,"column":4},"end":{"line":22,"column":13}}})) != null ? stack1 : "")
    + "  </div>\n";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "    <div class=\"cell\" lang=\""
    + alias2(lookupProperty(helpers,"show").call(alias1,lookupProperty(depth0,"lang"),{"name":"show","hash":{},"data":data,"loc":{"start":{"line":6,"column":28},"end":{"line":6,"column":41}}}))
    + "\">\n      <p class=\"label\">"
    + alias2(lookupProperty(helpers,"show").call(alias1,lookupProperty(depth0,"label"),{"name":"show","hash":{},"data":data,"loc":{"start":{"line":7,"column":23},"end":{"line":7,"column":37}}}))
    + "</p>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"ordered"),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.program(5, data, 0),"data":data,"loc":{"start":{"line":8,"column":6},"end":{"line":20,"column":13}}})) != null ? stack1 : "")
    + "    </div>\n";
},"3":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "      <ol>\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"lines"),{"name":"each","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":10,"column":8},"end":{"line":12,"column":17}}})) != null ? stack1 : "")
    + "      </ol>\n";
},"4":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "        "
    + ((stack1 = container.invokePartial(lookupProperty(partials,"line"),depth0,{"name":"line","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"5":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "      <ul>\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"lines"),{"name":"each","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":16,"column":8},"end":{"line":18,"column":17}}})) != null ? stack1 : "")
    + "      </ul>\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"any").call(depth0 != null ? depth0 : (container.nullContext || {}),depth0,{"name":"any","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":1,"column":0},"end":{"line":26,"column":8}}})) != null ? stack1 : "");
},"usePartial":true,"useData":true},
    runs: {"0":function(container,depth0,helpers,partials,data) {
    var alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<span lang=\""
    + alias2(lookupProperty(helpers,"show").call(alias1,lookupProperty(depth0,"lang"),{"name":"show","hash":{},"data":data,"loc":{"start":{"line":1,"column":26},"end":{"line":1,"column":39}}}))
    + "\">"
    + alias2(lookupProperty(helpers,"show").call(alias1,lookupProperty(depth0,"text"),{"name":"show","hash":{},"data":data,"loc":{"start":{"line":1,"column":41},"end":{"line":1,"column":54}}}))
    + "</span>";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),depth0,{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":1,"column":0},"end":{"line":1,"column":70}}})) != null ? stack1 : "");
},"useData":true},
    section: {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<section class=\"plain\" id=\""
    + container.escapeExpression(lookupProperty(helpers,"show").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"anchor"),{"name":"show","hash":{},"data":data,"loc":{"start":{"line":1,"column":27},"end":{"line":1,"column":42}}}))
    + "\">\n  <h2>"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"runs"),lookupProperty(depth0,"heading"),{"name":"runs","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</h2>\n  "
    + ((stack1 = container.invokePartial(lookupProperty(partials,"rows"),lookupProperty(depth0,"rows"),{"name":"rows","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</section>\n";
},"usePartial":true,"useData":true},
    style: {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    return ":root {\n  --paper: #fdfcf9; --ink: #1c1b19; --soft: #6a655c; --rule: #d9d4c9; --strong: #1c1b19; --accent: #1d4158;\n  --serif-zh: \"Noto Serif CJK SC\", \"Source Han Serif SC\", \"Songti SC\", STSong, SimSun;\n  --sans-zh: \"Noto Sans CJK SC\", \"Source Han Sans SC\", \"PingFang SC\", \"Microsoft YaHei\";\n  --serif: \"Source Serif 4\", \"Iowan Old Style\", Charter, \"Palatino Linotype\", Georgia, \"Liberation Serif\", \"Times New Roman\";\n  --sans: \"Source Sans 3\", \"Helvetica Neue\", Arial, \"Liberation Sans\";\n  --face: var(--serif), var(--serif-zh), serif;\n  --gutter: 4rem; --gap: 2.75rem; --columns: minmax(0, 1fr);\n}\n@media screen and (prefers-color-scheme: dark) {\n  :root { --paper: #17181a; --ink: #e6e2d9; --soft: #9d978b; --rule: #3a3a3b; --strong: #b9b3a6; --accent: #9dc3da; }\n}\n.bilingual { --columns: minmax(0, 1fr) minmax(0, 1fr); }\n/* Quotation marks, dashes and dots of Chinese text are full width, though a Latin face is asked for digits first. */\n@font-face {\n  font-family: \"Han Marks\"; unicode-range: U+2014, U+2018-201D, U+2026;\n  src: local(\"Noto Serif CJK SC\"), local(\"Source Han Serif SC\"), local(\"Songti SC\"), local(\"SimSun\");\n}\n* { box-sizing: border-box; }\nhtml { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }\nbody {\n  margin: 0 auto; padding: 4.5rem 2.5rem 5rem; max-width: 70rem; background: var(--paper); color: var(--ink);\n  font: 400 1rem/1.6 var(--face); font-variant-numeric: lining-nums tabular-nums;\n  text-autospace: normal; overflow-wrap: break-word; hanging-punctuation: allow-end;\n}\n.single { max-width: 52rem; }\n:lang(zh) { font-family: \"Han Marks\", var(--face); line-break: strict; }\n:lang(en) { font-family: var(--face); }\nh1, h2, h3, p, ol, ul, dl, dd { margin: 0; padding: 0; }\nol, ul { list-style: none; }\nh1, h2, h3 { font-weight: 600; line-height: 1.35; }\na { color: inherit; text-decoration: none; }\n\n/* Cover */\n.cover .kind, .label, .clause .kind, dt, thead th, nav h2, .blank, .source, footer, .seal {\n  --face: var(--sans), var(--sans-zh), sans-serif; font-family: var(--face); font-weight: 400; color: var(--soft);\n}\n.cover { padding-bottom: 2.25rem; }\n.cover .kind { padding-bottom: .9rem; margin-bottom: 2.4rem; border-bottom: 2px solid var(--strong); letter-spacing: .06em; font-size: .85rem; }\n.cover .kind span + span { margin-left: 1em; }\nh1 { font-size: 2.35rem; letter-spacing: .01em; }\nh1 span { display: block; }\nh1 span + span { margin-top: .35rem; font-size: 1.5rem; font-weight: 400; color: var(--soft); }\n.subtitle { margin-top: 1.1rem; font-size: 1.1rem; }\n.subtitle span { display: block; }\n.particulars { display: flex; flex-wrap: wrap; gap: 1rem 4rem; margin-top: 2.4rem; }\n.particulars dt { font-size: .8rem; }\n.particulars dt span + span, .particulars dd span + span { margin-left: .6em; }\n.particulars dd span { display: block; }\n.particulars dd span + span { margin-left: 0; }\n\n/* Contents */\nnav { padding: 1.4rem 0 0; border-top: 1px solid var(--rule); }\nnav h2 { display: block; padding: 0; border: 0; font-size: .85rem; letter-spacing: .06em; margin-bottom: .9rem; }\nnav h2 span + span, nav a span[lang] + span[lang] { margin-left: .8em; }\nnav > ol { columns: 2; column-gap: var(--gap); }\nnav li { break-inside: avoid; font-size: .92rem; line-height: 1.75; }\nnav li li { padding-left: 1.5rem; font-size: .86rem; }\nnav .number { display: inline-block; min-width: 2.1em; color: var(--soft); }\nnav a:hover { color: var(--accent); }\nnav a span[lang] + span[lang] { color: var(--soft); }\n\n/* Sections */\nmain > section { margin-top: 4rem; }\nh2, h3, .clause .kind, .text, .row { display: grid; grid-template-columns: var(--gutter) var(--columns); column-gap: var(--gap); }\n.single { --gap: 0rem; }\nh2 { padding-top: .8rem; margin-bottom: 1.3rem; border-top: 2px solid var(--strong); font-size: 1.42rem; }\nh2 > span:not(.number), h3 > span:not(.number) { grid-row: 1; }\nh2 > span:first-child:not(.number), h3 > span:first-child:not(.number), .number + span { grid-column: 2; }\n.bilingual :is(h2, h3) > span + span:last-child:not(.number + span) { grid-column: 3; }\n.bilingual :is(h2, h3) > span:first-child:last-child, .bilingual .number + span:last-child { grid-column: 2 / -1; }\n.number { grid-row: 1; grid-column: 1; font-weight: 400; font-variant-numeric: lining-nums tabular-nums; color: var(--soft); }\n.clause .kind, .text, .row { grid-template-columns: var(--columns); margin-left: var(--gutter); }\n.bilingual .clause .kind, .bilingual .text, .bilingual .row { margin-left: calc(var(--gutter) + var(--gap)); }\n\n/* Schedule */\n.schedule h2, .signature h2 { display: flex; column-gap: .8em; }\n.schedule h2 span + span, .signature h2 span + span { font-weight: 400; color: var(--soft); }\ntable { width: 100%; border-collapse: collapse; font-size: .95rem; }\nth, td { padding: .62rem 0; text-align: left; vertical-align: baseline; font-weight: 400; border-bottom: 1px solid var(--rule); }\nth + *, td + td { padding-left: var(--gap); }\n.single :is(th + *, td + td) { padding-left: 2rem; }\nthead th { font-size: .8rem; border-bottom: 1px solid var(--strong); padding-bottom: .4rem; }\nthead th span + span { margin-left: .6em; }\ntbody th { width: 28%; }\nthead th:nth-child(2):not(:last-child) { width: 37%; }\ntd { text-wrap: balance; }\n.passage, .rows li { text-wrap: pretty; }\ntbody th span { display: block; line-height: 1.4; }\ntbody th span + span { font-size: .87rem; color: var(--soft); }\n.single tbody th { width: 38%; }\ntr:target > *, article:target { background: color-mix(in srgb, var(--accent) 9%, transparent); }\n\n/* Clauses */\n.clause { padding-top: 1.5rem; margin-top: 1.5rem; border-top: 1px solid var(--rule); break-inside: auto; }\n.part h2 + .clause { border-top: 0; margin-top: 0; padding-top: .2rem; }\nh3 { font-size: 1.1rem; }\n.clause .kind { margin-bottom: .7rem; font-size: .78rem; }\n.passage p + p { margin-top: .7em; }\n.passage:lang(zh) { line-height: 1.8; text-align: justify; }\n.bilingual .passage:only-child { grid-column: 1 / -1; }\n.exclusion .passage, .exclusion .excludes li { font-weight: 600; }\n.term { border-bottom: 1px dotted var(--soft); }\n.figure { font-weight: 600; }\n.reference { border-bottom: 1px solid var(--rule); }\n.term:hover, .figure:hover, .reference:hover { color: var(--accent); border-color: var(--accent); }\n.rows { margin-top: 1rem; font-size: .9rem; line-height: 1.55; }\n.row { padding: .5rem 0; border-top: 1px solid var(--rule); }\n.clause .row:last-child { padding-bottom: 0; }\n.label { font-size: .78rem; margin-bottom: .12rem; }\n.rows li + li { margin-top: .28rem; }\n.rows ol { counter-reset: step; }\n.rows ol li { counter-increment: step; padding-left: 1.6em; text-indent: -1.6em; }\n.rows ol li::before { content: counter(step) \".\"; display: inline-block; width: 1.6em; text-indent: 0; color: var(--soft); }\n.depth-1 { padding-left: 1.6em; } .depth-2 { padding-left: 3.2em; } .depth-3 { padding-left: 4.8em; }\n.marker { color: var(--soft); }\n.single .cell { display: grid; grid-template-columns: 11rem minmax(0, 1fr); column-gap: 1.5rem; align-items: baseline; }\n.dormant > :not(h3) { color: var(--soft); }\n.plain .rows { margin-top: 0; }\n.plain .row:first-child { border-top: 0; padding-top: 0; }\n\n/* Definitions */\n.definition { padding: .9rem 0; border-top: 1px solid var(--rule); }\nh2 + .definition { border-top: 0; padding-top: 0; }\n.definition h3 { font-size: 1rem; }\n.definition .passage:lang(zh) { line-height: 1.7; }\n.source { margin: .3rem 0 0 var(--gutter); font-size: .78rem; }\n.bilingual .source { margin-left: calc(var(--gutter) + var(--gap)); }\n\n/* Signature and the last line */\n.parties { display: grid; grid-template-columns: repeat(auto-fit, minmax(16rem, 1fr)); gap: 2.5rem var(--gap); break-inside: avoid; }\n.single .parties { column-gap: 3rem; }\n.party { display: flex; flex-direction: column; }\n.party h3 { display: block; }\n.party .blank:not(.blank + .blank) { margin-top: auto; }\n.party span + span { margin-left: .6em; }\n.party .name { min-height: 1.6em; }\n.party .name span { display: block; margin: 0; }\n.blank { font-size: .8rem; }\n.blank::before { content: \"\"; display: block; height: 3.6rem; margin-bottom: .35rem; border-bottom: 1px solid var(--ink); }\nfooter { margin-top: 4.5rem; padding-top: .8rem; border-top: 1px solid var(--rule); font-size: .74rem; }\nfooter span + span { margin-left: .8em; }\ncode { font: .95em/1.4 \"Source Code Pro\", Menlo, Consolas, \"Liberation Mono\", monospace; overflow-wrap: anywhere; }\n\n@media screen and (max-width: 46rem) {\n  body { padding: 2rem 1.15rem 3rem; }\n  .bilingual { --columns: minmax(0, 1fr); --gap: 1.2rem; --gutter: 2.6rem; }\n  .clause .kind, .text, .row, .bilingual :is(.text, .row), .bilingual .clause .kind, .bilingual .source { margin-left: 0; row-gap: .7rem; }\n  h2, h3 { display: flex; flex-wrap: wrap; column-gap: .7em; }\n  .clause .kind { row-gap: 0; }\n  nav > ol { columns: 1; }\n  .single .cell { display: block; }\n  tbody th { width: 36%; }\n}\n\n@page { size: A4; margin: 20mm 18mm 22mm; @bottom-right { content: counter(page) \" / \" counter(pages); font: 7.5pt sans-serif; } }\n@media print {\n  :root { --paper: #fff; --ink: #000; --soft: #444; --rule: #bbb; --strong: #000; --accent: #000; --gutter: 11mm; --gap: 7mm; }\n  html { font-size: 8.9pt; }\n  body, .single { padding: 0; max-width: none; background: #fff; }\n  .cover { padding-top: 24mm; padding-bottom: 12mm; }\n  .schedule { break-before: page; }\n  h2, h3, .clause .kind, .label { break-after: avoid; break-inside: avoid; }\n  .row, tr, .definition, .party, nav li, .rows li { break-inside: avoid; }\n  /* Beside its lines a label holds nothing back; else all rows of a clause would go to one page. */\n  .single .label { break-after: auto; }\n  /* A long calculation runs on over the page, step by step, instead of leaving half a page empty. */\n  .row:has(li:nth-child(6)) { break-inside: auto; }\n  main > section { margin-top: 11mm; }\n  main > .schedule { margin-top: 0; }\n  p { orphans: 3; widows: 3; }\n  thead { display: table-header-group; }\n  th, td { padding-block: .45rem; }\n  .term { border-bottom-color: #888; }\n  tr:target > *, article:target { background: none; }\n}\n";
},"useData":true},
    tongue: {"0":function(container,depth0,helpers,partials,data) {
    var lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return " lang=\""
    + container.escapeExpression(lookupProperty(helpers,"show").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"lang"),{"name":"show","hash":{},"data":data,"loc":{"start":{"line":1,"column":22},"end":{"line":1,"column":35}}}))
    + "\"";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"foreign"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":1,"column":0},"end":{"line":1,"column":43}}})) != null ? stack1 : "");
},"useData":true},
  },
  markdown: {
    document: {"0":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "**"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"runs"),depth0,{"name":"runs","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "**\n\n";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "- **"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"runs"),lookupProperty(depth0,"label"),{"name":"runs","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "** "
    + ((stack1 = container.invokePartial(lookupProperty(partials,"runs"),lookupProperty(depth0,"value"),{"name":"runs","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n";
},"2":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "## "
    + ((stack1 = container.invokePartial(lookupProperty(partials,"runs"),lookupProperty(depth0,"heading"),{"name":"runs","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + " "
    + ((stack1 = lookupProperty(helpers,"anchor").call(alias1,lookupProperty(depth0,"anchor"),{"name":"anchor","hash":{},"data":data,"loc":{"start":{"line":14,"column":22},"end":{"line":14,"column":39}}})) != null ? stack1 : "")
    + "\n\n| "
    + ((stack1 = container.invokePartial(lookupProperty(partials,"runs"),lookupProperty(depth0,"itemHead"),{"name":"runs","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + " |"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"statedHead"),{"name":"each","hash":{},"fn":container.program(3, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":16,"column":23},"end":{"line":16,"column":68}}})) != null ? stack1 : "")
    + "\n| --- |"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"statedHead"),{"name":"each","hash":{},"fn":container.program(4, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":17,"column":7},"end":{"line":17,"column":42}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"rows"),{"name":"each","hash":{},"fn":container.program(5, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":18,"column":0},"end":{"line":20,"column":9}}})) != null ? stack1 : "")
    + "\n";
},"3":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return " "
    + ((stack1 = lookupProperty(helpers,"show").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"text"),{"name":"show","hash":{},"data":data,"loc":{"start":{"line":16,"column":44},"end":{"line":16,"column":57}}})) != null ? stack1 : "")
    + " |";
},"4":function(container,depth0,helpers,partials,data) {
    return " --- |";
},"5":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "| "
    + ((stack1 = lookupProperty(helpers,"anchor").call(alias1,lookupProperty(depth0,"anchor"),{"name":"anchor","hash":{},"data":data,"loc":{"start":{"line":19,"column":2},"end":{"line":19,"column":19}}})) != null ? stack1 : "")
    + ((stack1 = container.invokePartial(lookupProperty(partials,"runs"),lookupProperty(depth0,"title"),{"name":"runs","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + " |"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"value"),{"name":"each","hash":{},"fn":container.program(6, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":19,"column":37},"end":{"line":19,"column":117}}})) != null ? stack1 : "")
    + "\n";
},"6":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return " "
    + ((stack1 = lookupProperty(helpers,"show").call(alias1,lookupProperty(depth0,"text"),{"name":"show","hash":{},"data":data,"loc":{"start":{"line":19,"column":53},"end":{"line":19,"column":66}}})) != null ? stack1 : "")
    + " |"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depths[1],"merged"),{"name":"if","hash":{},"fn":container.program(3, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":19,"column":68},"end":{"line":19,"column":108}}})) != null ? stack1 : "");
},"7":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = container.invokePartial(lookupProperty(partials,"section"),depth0,{"name":"section","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"8":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "## "
    + ((stack1 = lookupProperty(helpers,"given").call(alias1,lookupProperty(depth0,"number"),{"name":"given","hash":{},"fn":container.program(9, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":30,"column":3},"end":{"line":30,"column":44}}})) != null ? stack1 : "")
    + ((stack1 = container.invokePartial(lookupProperty(partials,"runs"),lookupProperty(depth0,"title"),{"name":"runs","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + " "
    + ((stack1 = lookupProperty(helpers,"anchor").call(alias1,lookupProperty(depth0,"anchor"),{"name":"anchor","hash":{},"data":data,"loc":{"start":{"line":30,"column":61},"end":{"line":30,"column":78}}})) != null ? stack1 : "")
    + "\n\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"clauses"),{"name":"each","hash":{},"fn":container.program(10, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":32,"column":0},"end":{"line":39,"column":9}}})) != null ? stack1 : "");
},"9":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"show").call(depth0 != null ? depth0 : (container.nullContext || {}),depth0,{"name":"show","hash":{},"data":data,"loc":{"start":{"line":30,"column":20},"end":{"line":30,"column":33}}})) != null ? stack1 : "")
    + " ";
},"10":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "### "
    + ((stack1 = lookupProperty(helpers,"given").call(alias1,lookupProperty(depth0,"number"),{"name":"given","hash":{},"fn":container.program(9, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":33,"column":4},"end":{"line":33,"column":45}}})) != null ? stack1 : "")
    + ((stack1 = container.invokePartial(lookupProperty(partials,"runs"),lookupProperty(depth0,"title"),{"name":"runs","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + " "
    + ((stack1 = lookupProperty(helpers,"anchor").call(alias1,lookupProperty(depth0,"anchor"),{"name":"anchor","hash":{},"data":data,"loc":{"start":{"line":33,"column":62},"end":{"line":33,"column":79}}})) != null ? stack1 : "")
    + "\n\n*"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"runs"),lookupProperty(depth0,"kindLabel"),{"name":"runs","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "*\n\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"passages"),lookupProperty(depth0,"body"),{"name":"passages","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + ((stack1 = container.invokePartial(lookupProperty(partials,"rows"),lookupProperty(depth0,"terms"),{"name":"rows","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"11":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "## "
    + ((stack1 = container.invokePartial(lookupProperty(partials,"runs"),lookupProperty(depth0,"heading"),{"name":"runs","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + " "
    + ((stack1 = lookupProperty(helpers,"anchor").call(alias1,lookupProperty(depth0,"anchor"),{"name":"anchor","hash":{},"data":data,"loc":{"start":{"line":45,"column":22},"end":{"line":45,"column":39}}})) != null ? stack1 : "")
    + "\n\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"entries"),{"name":"each","hash":{},"fn":container.program(12, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":47,"column":0},"end":{"line":55,"column":9}}})) != null ? stack1 : "");
},"12":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "### "
    + ((stack1 = container.invokePartial(lookupProperty(partials,"runs"),lookupProperty(depth0,"title"),{"name":"runs","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + " "
    + ((stack1 = lookupProperty(helpers,"anchor").call(alias1,lookupProperty(depth0,"anchor"),{"name":"anchor","hash":{},"data":data,"loc":{"start":{"line":48,"column":21},"end":{"line":48,"column":38}}})) != null ? stack1 : "")
    + "\n\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"passages"),lookupProperty(depth0,"body"),{"name":"passages","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"source"),{"name":"each","hash":{},"fn":container.program(13, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":51,"column":0},"end":{"line":54,"column":9}}})) != null ? stack1 : "");
},"13":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "*"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"runs"),depth0,{"name":"runs","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "*\n\n";
},"14":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "## "
    + ((stack1 = container.invokePartial(lookupProperty(partials,"runs"),lookupProperty(depth0,"heading"),{"name":"runs","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + " "
    + ((stack1 = lookupProperty(helpers,"anchor").call(alias1,lookupProperty(depth0,"anchor"),{"name":"anchor","hash":{},"data":data,"loc":{"start":{"line":65,"column":22},"end":{"line":65,"column":39}}})) != null ? stack1 : "")
    + "\n\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"parties"),{"name":"each","hash":{},"fn":container.program(15, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":67,"column":0},"end":{"line":78,"column":9}}})) != null ? stack1 : "");
},"15":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "### "
    + ((stack1 = container.invokePartial(lookupProperty(partials,"runs"),lookupProperty(depth0,"role"),{"name":"runs","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"name"),{"name":"each","hash":{},"fn":container.program(0, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":70,"column":0},"end":{"line":73,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = container.invokePartial(lookupProperty(partials,"runs"),lookupProperty(depths[1],"seal"),{"name":"runs","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + ": \\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\n\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"runs"),lookupProperty(depths[1],"date"),{"name":"runs","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + ": \\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\n\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# "
    + ((stack1 = container.invokePartial(lookupProperty(partials,"runs"),lookupProperty(lookupProperty(depth0,"cover"),"title"),{"name":"runs","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(lookupProperty(depth0,"cover"),"subtitle"),{"name":"each","hash":{},"fn":container.program(0, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":3,"column":0},"end":{"line":6,"column":9}}})) != null ? stack1 : "")
    + "*"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"runs"),lookupProperty(lookupProperty(depth0,"cover"),"kind"),{"name":"runs","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "*\n\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(lookupProperty(depth0,"cover"),"particulars"),{"name":"each","hash":{},"fn":container.program(1, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":9,"column":0},"end":{"line":11,"column":9}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"schedule"),{"name":"each","hash":{},"fn":container.program(2, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":13,"column":0},"end":{"line":22,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"accounts"),{"name":"each","hash":{},"fn":container.program(7, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":23,"column":0},"end":{"line":25,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"basis"),{"name":"each","hash":{},"fn":container.program(7, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":26,"column":0},"end":{"line":28,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"parts"),{"name":"each","hash":{},"fn":container.program(8, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":29,"column":0},"end":{"line":40,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"underwriting"),{"name":"each","hash":{},"fn":container.program(7, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":41,"column":0},"end":{"line":43,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"definitions"),{"name":"each","hash":{},"fn":container.program(11, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":44,"column":0},"end":{"line":56,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"kinds"),{"name":"each","hash":{},"fn":container.program(7, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":57,"column":0},"end":{"line":59,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"facts"),{"name":"each","hash":{},"fn":container.program(7, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":60,"column":0},"end":{"line":62,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = container.invokePartial(lookupProperty(partials,"section"),lookupProperty(depth0,"reckoning"),{"name":"section","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"signature"),{"name":"each","hash":{},"fn":container.program(14, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":64,"column":0},"end":{"line":79,"column":9}}})) != null ? stack1 : "")
    + "---\n\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"runs"),lookupProperty(lookupProperty(depth0,"footer"),"label"),{"name":"runs","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + " "
    + ((stack1 = lookupProperty(helpers,"show").call(alias1,lookupProperty(lookupProperty(depth0,"footer"),"hash"),{"name":"show","hash":{},"data":data,"loc":{"start":{"line":82,"column":24},"end":{"line":82,"column":44}}})) != null ? stack1 : "")
    + "\n";
},"usePartial":true,"useData":true,"useDepths":true},
    paperLines: {"0":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"later").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(data,"index"),{"name":"later","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":1,"column":14},"end":{"line":1,"column":44}}})) != null ? stack1 : "")
    + ((stack1 = container.invokePartial(lookupProperty(partials,"paperSpans"),depth0,{"name":"paperSpans","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"1":function(container,depth0,helpers,partials,data) {
    return " · ";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),depth0,{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":1,"column":0},"end":{"line":1,"column":74}}})) != null ? stack1 : "");
},"usePartial":true,"useData":true},
    paperSpans: {"0":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"is").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"change"),"inserted",{"name":"is","hash":{},"fn":container.program(1, data, 0),"inverse":container.program(2, data, 0),"data":data,"loc":{"start":{"line":1,"column":14},"end":{"line":1,"column":154}}})) != null ? stack1 : "");
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<ins>"
    + ((stack1 = lookupProperty(helpers,"show").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"text"),{"name":"show","hash":{},"data":data,"loc":{"start":{"line":1,"column":44},"end":{"line":1,"column":57}}})) != null ? stack1 : "")
    + "</ins>";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"is").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"change"),"deleted",{"name":"is","hash":{},"fn":container.program(3, data, 0),"inverse":container.program(4, data, 0),"data":data,"loc":{"start":{"line":1,"column":71},"end":{"line":1,"column":147}}})) != null ? stack1 : "");
},"3":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<del>"
    + ((stack1 = lookupProperty(helpers,"show").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"text"),{"name":"show","hash":{},"data":data,"loc":{"start":{"line":1,"column":100},"end":{"line":1,"column":113}}})) != null ? stack1 : "")
    + "</del>";
},"4":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"show").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"text"),{"name":"show","hash":{},"data":data,"loc":{"start":{"line":1,"column":127},"end":{"line":1,"column":140}}})) != null ? stack1 : "");
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),depth0,{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":1,"column":0},"end":{"line":1,"column":163}}})) != null ? stack1 : "");
},"useData":true},
    paper: {"0":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"is").call(alias1,lookupProperty(depth0,"block"),"cover",{"name":"is","hash":{},"fn":container.program(1, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":2,"column":0},"end":{"line":15,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"is").call(alias1,lookupProperty(depth0,"block"),"heading",{"name":"is","hash":{},"fn":container.program(4, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":16,"column":0},"end":{"line":27,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"is").call(alias1,lookupProperty(depth0,"block"),"columns",{"name":"is","hash":{},"fn":container.program(9, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":28,"column":0},"end":{"line":47,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"is").call(alias1,lookupProperty(depth0,"block"),"table",{"name":"is","hash":{},"fn":container.program(17, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":48,"column":0},"end":{"line":56,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"is").call(alias1,lookupProperty(depth0,"block"),"signature",{"name":"is","hash":{},"fn":container.program(23, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":57,"column":0},"end":{"line":70,"column":7}}})) != null ? stack1 : "");
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# "
    + ((stack1 = container.invokePartial(lookupProperty(partials,"paperLines"),lookupProperty(depth0,"title"),{"name":"paperLines","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"subtitle"),{"name":"each","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":5,"column":0},"end":{"line":8,"column":9}}})) != null ? stack1 : "")
    + "*"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"paperLines"),lookupProperty(depth0,"kind"),{"name":"paperLines","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "*\n\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"particulars"),{"name":"each","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":11,"column":0},"end":{"line":13,"column":9}}})) != null ? stack1 : "")
    + "\n";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "**"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"paperSpans"),depth0,{"name":"paperSpans","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "**\n\n";
},"3":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "- **"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"paperLines"),lookupProperty(depth0,"label"),{"name":"paperLines","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "** "
    + ((stack1 = container.invokePartial(lookupProperty(partials,"paperLines"),lookupProperty(depth0,"value"),{"name":"paperLines","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n";
},"4":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"is").call(alias1,lookupProperty(depth0,"level"),"part",{"name":"is","hash":{},"fn":container.program(5, data, 0),"inverse":container.program(7, data, 0),"data":data,"loc":{"start":{"line":17,"column":0},"end":{"line":21,"column":7}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"any").call(alias1,lookupProperty(depth0,"kind"),{"name":"any","hash":{},"fn":container.program(8, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":23,"column":0},"end":{"line":25,"column":8}}})) != null ? stack1 : "")
    + "\n";
},"5":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "## "
    + ((stack1 = lookupProperty(helpers,"any").call(alias1,lookupProperty(depth0,"number"),{"name":"any","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":18,"column":3},"end":{"line":18,"column":50}}})) != null ? stack1 : "")
    + ((stack1 = container.invokePartial(lookupProperty(partials,"paperLines"),lookupProperty(depth0,"title"),{"name":"paperLines","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + " "
    + ((stack1 = lookupProperty(helpers,"anchor").call(alias1,lookupProperty(depth0,"anchor"),{"name":"anchor","hash":{},"data":data,"loc":{"start":{"line":18,"column":73},"end":{"line":18,"column":90}}})) != null ? stack1 : "")
    + "\n";
},"6":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = container.invokePartial(lookupProperty(partials,"paperSpans"),lookupProperty(depth0,"number"),{"name":"paperSpans","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + " ";
},"7":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "### "
    + ((stack1 = lookupProperty(helpers,"any").call(alias1,lookupProperty(depth0,"number"),{"name":"any","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":20,"column":4},"end":{"line":20,"column":51}}})) != null ? stack1 : "")
    + ((stack1 = container.invokePartial(lookupProperty(partials,"paperLines"),lookupProperty(depth0,"title"),{"name":"paperLines","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + " "
    + ((stack1 = lookupProperty(helpers,"anchor").call(alias1,lookupProperty(depth0,"anchor"),{"name":"anchor","hash":{},"data":data,"loc":{"start":{"line":20,"column":74},"end":{"line":20,"column":91}}})) != null ? stack1 : "")
    + "\n";
},"8":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "*"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"paperLines"),lookupProperty(depth0,"kind"),{"name":"paperLines","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "*\n";
},"9":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"columns"),{"name":"each","hash":{},"fn":container.program(10, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":29,"column":0},"end":{"line":45,"column":9}}})) != null ? stack1 : "")
    + "\n";
},"10":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"paragraphs"),{"name":"each","hash":{},"fn":container.program(11, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":30,"column":0},"end":{"line":44,"column":9}}})) != null ? stack1 : "");
},"11":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"is").call(alias1,lookupProperty(depth0,"role"),"text",{"name":"is","hash":{},"fn":container.program(12, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":31,"column":0},"end":{"line":34,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"is").call(alias1,lookupProperty(depth0,"role"),"label",{"name":"is","hash":{},"fn":container.program(13, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":35,"column":0},"end":{"line":37,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"is").call(alias1,lookupProperty(depth0,"role"),"line",{"name":"is","hash":{},"fn":container.program(14, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":38,"column":0},"end":{"line":40,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"is").call(alias1,lookupProperty(depth0,"role"),"step",{"name":"is","hash":{},"fn":container.program(16, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":41,"column":0},"end":{"line":43,"column":7}}})) != null ? stack1 : "");
},"12":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = container.invokePartial(lookupProperty(partials,"paperSpans"),lookupProperty(depth0,"spans"),{"name":"paperSpans","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n";
},"13":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "- **"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"paperSpans"),lookupProperty(depth0,"spans"),{"name":"paperSpans","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "**\n";
},"14":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "  "
    + ((stack1 = lookupProperty(helpers,"indent").call(alias1,lookupProperty(depth0,"depth"),{"name":"indent","hash":{},"data":data,"loc":{"start":{"line":39,"column":2},"end":{"line":39,"column":18}}})) != null ? stack1 : "")
    + "- "
    + ((stack1 = lookupProperty(helpers,"given").call(alias1,lookupProperty(depth0,"marker"),{"name":"given","hash":{},"fn":container.program(15, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":39,"column":20},"end":{"line":39,"column":61}}})) != null ? stack1 : "")
    + ((stack1 = container.invokePartial(lookupProperty(partials,"paperSpans"),lookupProperty(depth0,"spans"),{"name":"paperSpans","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n";
},"15":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"show").call(depth0 != null ? depth0 : (container.nullContext || {}),depth0,{"name":"show","hash":{},"data":data,"loc":{"start":{"line":39,"column":37},"end":{"line":39,"column":50}}})) != null ? stack1 : "")
    + " ";
},"16":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "  "
    + ((stack1 = lookupProperty(helpers,"indent").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"depth"),{"name":"indent","hash":{},"data":data,"loc":{"start":{"line":42,"column":2},"end":{"line":42,"column":18}}})) != null ? stack1 : "")
    + "1. "
    + ((stack1 = container.invokePartial(lookupProperty(partials,"paperSpans"),lookupProperty(depth0,"spans"),{"name":"paperSpans","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n";
},"17":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n|"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"head"),{"name":"each","hash":{},"fn":container.program(18, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":50,"column":1},"end":{"line":50,"column":48}}})) != null ? stack1 : "")
    + "\n|"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"head"),{"name":"each","hash":{},"fn":container.program(19, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":51,"column":1},"end":{"line":51,"column":30}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"rows"),{"name":"each","hash":{},"fn":container.program(20, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":52,"column":0},"end":{"line":54,"column":9}}})) != null ? stack1 : "")
    + "\n";
},"18":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return " "
    + ((stack1 = container.invokePartial(lookupProperty(partials,"paperLines"),depth0,{"name":"paperLines","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + " |";
},"19":function(container,depth0,helpers,partials,data) {
    return " --- |";
},"20":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "|"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"cells"),{"name":"each","hash":{},"fn":container.program(21, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":53,"column":1},"end":{"line":53,"column":124}}})) != null ? stack1 : "")
    + "\n";
},"21":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return " "
    + ((stack1 = container.invokePartial(lookupProperty(partials,"paperLines"),depth0,{"name":"paperLines","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + " |"
    + ((stack1 = lookupProperty(helpers,"later").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(data,"index"),{"name":"later","hash":{},"fn":container.program(22, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":53,"column":40},"end":{"line":53,"column":115}}})) != null ? stack1 : "");
},"22":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depths[1],"merged"),{"name":"if","hash":{},"fn":container.program(18, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":53,"column":57},"end":{"line":53,"column":105}}})) != null ? stack1 : "");
},"23":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"parties"),{"name":"each","hash":{},"fn":container.program(24, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":58,"column":0},"end":{"line":69,"column":9}}})) != null ? stack1 : "");
},"24":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "### "
    + ((stack1 = container.invokePartial(lookupProperty(partials,"paperLines"),lookupProperty(depth0,"role"),{"name":"paperLines","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"name"),{"name":"each","hash":{},"fn":container.program(2, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":61,"column":0},"end":{"line":64,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = container.invokePartial(lookupProperty(partials,"paperLines"),lookupProperty(depths[1],"seal"),{"name":"paperLines","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + ": \\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\n\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"paperLines"),lookupProperty(depths[1],"date"),{"name":"paperLines","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + ": \\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\n\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"blocks"),{"name":"each","hash":{},"fn":container.program(0, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":1,"column":0},"end":{"line":71,"column":9}}})) != null ? stack1 : "")
    + "---\n\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"runs"),lookupProperty(lookupProperty(depth0,"footer"),"label"),{"name":"runs","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + " "
    + ((stack1 = lookupProperty(helpers,"show").call(alias1,lookupProperty(lookupProperty(depth0,"footer"),"hash"),{"name":"show","hash":{},"data":data,"loc":{"start":{"line":74,"column":24},"end":{"line":74,"column":44}}})) != null ? stack1 : "")
    + "\n";
},"usePartial":true,"useData":true,"useDepths":true},
    passages: {"0":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"paragraphs"),{"name":"each","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":2,"column":0},"end":{"line":5,"column":9}}})) != null ? stack1 : "");
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"inlines"),{"name":"each","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":3,"column":0},"end":{"line":3,"column":105}}})) != null ? stack1 : "")
    + "\n\n";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"is").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"kind"),"text",{"name":"is","hash":{},"fn":container.program(3, data, 0),"inverse":container.program(4, data, 0),"data":data,"loc":{"start":{"line":3,"column":17},"end":{"line":3,"column":96}}})) != null ? stack1 : "");
},"3":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"show").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"text"),{"name":"show","hash":{},"data":data,"loc":{"start":{"line":3,"column":36},"end":{"line":3,"column":49}}})) != null ? stack1 : "");
},"4":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "["
    + ((stack1 = lookupProperty(helpers,"show").call(alias1,lookupProperty(depth0,"text"),{"name":"show","hash":{},"data":data,"loc":{"start":{"line":3,"column":58},"end":{"line":3,"column":71}}})) != null ? stack1 : "")
    + "]("
    + ((stack1 = lookupProperty(helpers,"href").call(alias1,lookupProperty(depth0,"anchor"),{"name":"href","hash":{},"data":data,"loc":{"start":{"line":3,"column":73},"end":{"line":3,"column":88}}})) != null ? stack1 : "")
    + ")";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),depth0,{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":1,"column":0},"end":{"line":6,"column":9}}})) != null ? stack1 : "");
},"useData":true},
    rows: {"0":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"cells"),{"name":"each","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":2,"column":0},"end":{"line":13,"column":9}}})) != null ? stack1 : "");
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "- **"
    + ((stack1 = lookupProperty(helpers,"show").call(alias1,lookupProperty(depth0,"label"),{"name":"show","hash":{},"data":data,"loc":{"start":{"line":3,"column":4},"end":{"line":3,"column":18}}})) != null ? stack1 : "")
    + "**\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"ordered"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.program(5, data, 0),"data":data,"loc":{"start":{"line":4,"column":0},"end":{"line":12,"column":7}}})) != null ? stack1 : "");
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"lines"),{"name":"each","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":5,"column":0},"end":{"line":7,"column":9}}})) != null ? stack1 : "");
},"3":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "  "
    + ((stack1 = lookupProperty(helpers,"indent").call(alias1,lookupProperty(depth0,"depth"),{"name":"indent","hash":{},"data":data,"loc":{"start":{"line":6,"column":2},"end":{"line":6,"column":18}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"step").call(alias1,lookupProperty(data,"index"),{"name":"step","hash":{},"data":data,"loc":{"start":{"line":6,"column":18},"end":{"line":6,"column":33}}})) != null ? stack1 : "")
    + " "
    + ((stack1 = lookupProperty(helpers,"given").call(alias1,lookupProperty(depth0,"marker"),{"name":"given","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":6,"column":34},"end":{"line":6,"column":75}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"show").call(alias1,lookupProperty(depth0,"text"),{"name":"show","hash":{},"data":data,"loc":{"start":{"line":6,"column":75},"end":{"line":6,"column":88}}})) != null ? stack1 : "")
    + "\n";
},"4":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"show").call(depth0 != null ? depth0 : (container.nullContext || {}),depth0,{"name":"show","hash":{},"data":data,"loc":{"start":{"line":6,"column":51},"end":{"line":6,"column":64}}})) != null ? stack1 : "")
    + " ";
},"5":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"lines"),{"name":"each","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":9,"column":0},"end":{"line":11,"column":9}}})) != null ? stack1 : "");
},"6":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "  "
    + ((stack1 = lookupProperty(helpers,"indent").call(alias1,lookupProperty(depth0,"depth"),{"name":"indent","hash":{},"data":data,"loc":{"start":{"line":10,"column":2},"end":{"line":10,"column":18}}})) != null ? stack1 : "")
    + "- "
    + ((stack1 = lookupProperty(helpers,"given").call(alias1,lookupProperty(depth0,"marker"),{"name":"given","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":10,"column":20},"end":{"line":10,"column":61}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"show").call(alias1,lookupProperty(depth0,"text"),{"name":"show","hash":{},"data":data,"loc":{"start":{"line":10,"column":61},"end":{"line":10,"column":74}}})) != null ? stack1 : "")
    + "\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),depth0,{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":1,"column":0},"end":{"line":14,"column":9}}})) != null ? stack1 : "")
    + "\n";
},"useData":true},
    runs: {"0":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"later").call(alias1,lookupProperty(data,"index"),{"name":"later","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":1,"column":14},"end":{"line":1,"column":44}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"show").call(alias1,lookupProperty(depth0,"text"),{"name":"show","hash":{},"data":data,"loc":{"start":{"line":1,"column":44},"end":{"line":1,"column":57}}})) != null ? stack1 : "");
},"1":function(container,depth0,helpers,partials,data) {
    return " / ";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),depth0,{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":1,"column":0},"end":{"line":1,"column":66}}})) != null ? stack1 : "");
},"useData":true},
    section: {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "## "
    + ((stack1 = container.invokePartial(lookupProperty(partials,"runs"),lookupProperty(depth0,"heading"),{"name":"runs","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + " "
    + ((stack1 = lookupProperty(helpers,"anchor").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"anchor"),{"name":"anchor","hash":{},"data":data,"loc":{"start":{"line":1,"column":22},"end":{"line":1,"column":39}}})) != null ? stack1 : "")
    + "\n\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"rows"),lookupProperty(depth0,"rows"),{"name":"rows","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"usePartial":true,"useData":true},
  },
};
