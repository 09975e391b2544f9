// Writes the fields of the kinds that the demo cluster serves, as the Go types
// of Kubernetes declare them: names, types, which may be unset (pointers),
// merge keys and list types. See README.md beside this file.
package main

import (
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"sort"
	"strings"
)

// Where a package lies below the modules' folder, and how its types are called.
type source struct{ module, folder, prefix string }

type field struct {
	Type        string   `json:"type"`
	List        bool     `json:"list,omitempty"`
	Map         bool     `json:"map,omitempty"`
	Pointer     bool     `json:"pointer,omitempty"`
	Required    bool     `json:"required,omitempty"`
	OmitZero    bool     `json:"omitZero,omitempty"`
	MergeKey    string   `json:"mergeKey,omitempty"`
	Strategy    string   `json:"strategy,omitempty"`
	ListType    string   `json:"listType,omitempty"`
	ListMapKeys []string `json:"listMapKeys,omitempty"`
	Atomic      bool     `json:"atomic,omitempty"`
}

type declared struct {
	expr   ast.Expr
	prefix string
	doc    string
}

var sources = []source{
	{"k8s.io/api", "core/v1", "core"},
	{"k8s.io/api", "apps/v1", "apps"},
	{"k8s.io/api", "batch/v1", "batch"},
	{"k8s.io/api", "networking/v1", "networking"},
	{"k8s.io/api", "discovery/v1", "discovery"},
	{"k8s.io/api", "autoscaling/v1", "autoscaling"},
	{"k8s.io/apimachinery", "pkg/apis/meta/v1", "meta"},
	{"k8s.io/apimachinery", "pkg/types", "types"},
}

// What the sources import under which name.
var imports = map[string]string{
	"v1": "core", "metav1": "meta", "corev1": "core", "api": "core", "types": "types",
}

var roots = []string{
	"core.ConfigMap", "core.Endpoints", "core.Event", "core.LimitRange",
	"core.Namespace", "core.Node", "core.PersistentVolumeClaim", "core.Pod",
	"core.ResourceQuota", "core.Secret", "core.Service", "core.ServiceAccount",
	"apps.ControllerRevision", "apps.DaemonSet", "apps.Deployment",
	"apps.ReplicaSet", "apps.StatefulSet", "batch.CronJob", "batch.Job",
	"networking.Ingress", "discovery.EndpointSlice", "autoscaling.Scale",
}

// Types that JSON writes in a way of their own.
var special = map[string]string{
	"resource.Quantity": "quantity", "intstr.IntOrString": "intOrString",
	"meta.Time": "time", "meta.MicroTime": "time", "meta.FieldsV1": "any",
	"runtime.RawExtension": "any", "runtime.Object": "any", "meta.Duration": "string",
}

var scalars = map[string]string{
	"string": "string", "bool": "boolean", "int": "integer", "int32": "integer",
	"int64": "integer", "uint8": "integer", "float64": "number",
}

var declarations = map[string]declared{}
var listMapKey = regexp.MustCompile(`\+listMapKey=(\S+)`)
var listType = regexp.MustCompile(`\+listType=(\S+)`)

func main() {
	for _, from := range sources {
		read(filepath.Join(os.Args[1], from.module+"@v0.36.3", from.folder), from.prefix)
	}
	types := map[string]map[string]field{}
	waiting := append([]string{}, roots...)
	for len(waiting) > 0 {
		name := waiting[0]
		waiting = waiting[1:]
		if _, done := types[name]; done {
			continue
		}
		found, ok := declarations[name]
		if !ok {
			panic("no type " + name)
		}
		types[name] = fieldsOf(found.expr.(*ast.StructType), found.prefix)
		for _, one := range types[name] {
			if strings.Contains(one.Type, ".") {
				waiting = append(waiting, one.Type)
			}
		}
	}
	encoder := json.NewEncoder(os.Stdout)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(types); err != nil {
		panic(err)
	}
}

func read(folder, prefix string) {
	packages, err := parser.ParseDir(token.NewFileSet(), folder, func(info os.FileInfo) bool {
		return !strings.HasSuffix(info.Name(), "_test.go")
	}, parser.ParseComments)
	if err != nil {
		panic(err)
	}
	for _, one := range packages {
		for _, file := range one.Files {
			for _, declaration := range file.Decls {
				general, ok := declaration.(*ast.GenDecl)
				if !ok {
					continue
				}
				for _, spec := range general.Specs {
					if typed, ok := spec.(*ast.TypeSpec); ok {
						declarations[prefix+"."+typed.Name.Name] = declared{typed.Type, prefix, general.Doc.Text()}
					}
				}
			}
		}
	}
}

func fieldsOf(structure *ast.StructType, prefix string) map[string]field {
	fields := map[string]field{}
	for _, one := range structure.Fields.List {
		if one.Tag == nil {
			continue
		}
		tag := reflect.StructTag(strings.Trim(one.Tag.Value, "`"))
		name, options, _ := strings.Cut(tag.Get("json"), ",")
		if name == "-" {
			continue
		}
		if strings.Contains(options, "inline") || name == "" {
			for key, inner := range inlined(one.Type, prefix) {
				fields[key] = inner
			}
			continue
		}
		comment := one.Doc.Text()
		described := typeOf(one.Type, prefix)
		described.Required = !strings.Contains(options, "omit")
		described.OmitZero = strings.Contains(options, "omitzero")
		described.MergeKey = tag.Get("patchMergeKey")
		described.Strategy = tag.Get("patchStrategy")
		if match := listType.FindStringSubmatch(comment); match != nil {
			described.ListType = match[1]
		}
		for _, match := range listMapKey.FindAllStringSubmatch(comment, -1) {
			described.ListMapKeys = append(described.ListMapKeys, match[1])
		}
		sort.Strings(described.ListMapKeys)
		if isAtomic(comment) || isAtomic(declarations[described.Type].doc) {
			described.Atomic = true
		}
		fields[name] = described
	}
	return fields
}

func isAtomic(comment string) bool {
	return strings.Contains(comment, "+structType=atomic") || strings.Contains(comment, "+mapType=atomic")
}

func inlined(expr ast.Expr, prefix string) map[string]field {
	name := qualified(expr, prefix)
	found := declarations[name]
	return fieldsOf(found.expr.(*ast.StructType), found.prefix)
}

func qualified(expr ast.Expr, prefix string) string {
	switch one := expr.(type) {
	case *ast.Ident:
		return prefix + "." + one.Name
	case *ast.SelectorExpr:
		pack := one.X.(*ast.Ident).Name
		if known, ok := imports[pack]; ok {
			// In core "v1" is no import; elsewhere it is core's or, in core, meta's.
			pack = known
		}
		if _, ok := declarations[pack+"."+one.Sel.Name]; !ok && pack == "core" {
			pack = "meta"
		}
		return pack + "." + one.Sel.Name
	}
	panic("unknown expression")
}

func typeOf(expr ast.Expr, prefix string) field {
	switch one := expr.(type) {
	case *ast.StarExpr:
		inner := typeOf(one.X, prefix)
		inner.Pointer = true
		return inner
	case *ast.ArrayType:
		if ident, ok := one.Elt.(*ast.Ident); ok && ident.Name == "byte" {
			return field{Type: "bytes"}
		}
		inner := typeOf(one.Elt, prefix)
		return field{Type: inner.Type, List: true}
	case *ast.MapType:
		inner := typeOf(one.Value, prefix)
		if inner.List {
			return field{Type: "any"}
		}
		return field{Type: inner.Type, Map: true}
	case *ast.InterfaceType:
		return field{Type: "any"}
	case *ast.Ident:
		if scalar, ok := scalars[one.Name]; ok {
			return field{Type: scalar}
		}
	}
	name := qualified(expr, prefix)
	if known, ok := special[name]; ok {
		return field{Type: known}
	}
	found, ok := declarations[name]
	if !ok {
		panic("no type " + name)
	}
	if _, ok := found.expr.(*ast.StructType); ok {
		return field{Type: name}
	}
	return typeOf(found.expr, found.prefix)
}
