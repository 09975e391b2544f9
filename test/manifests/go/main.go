// Prints, as JSON, what the Go types of Kubernetes say of each field and OpenAPI does not: whether a
// zero value is kept when the server writes an object. A pointer is kept whatever it points to; what is
// `omitempty` is left out when it is zero.
package main

import (
	"encoding/json"
	"os"
	"reflect"
	"strings"

	apiextensions "k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/client-go/kubernetes/scheme"
	apiregistration "k8s.io/kube-aggregator/pkg/apis/apiregistration/v1"
)

// Definitions by the name that OpenAPI gives them; of each the fields that are kept when they are zero.
type definitions map[string][]string

func main() {
	kinds := runtime.NewScheme()
	for _, add := range []func(*runtime.Scheme) error{
		scheme.AddToScheme, apiextensions.AddToScheme, apiregistration.AddToScheme,
	} {
		if err := add(kinds); err != nil {
			panic(err)
		}
	}
	found := definitions{}
	for _, goType := range kinds.AllKnownTypes() {
		found.add(goType)
	}
	encoder := json.NewEncoder(os.Stdout)
	encoder.SetIndent("", " ")
	if err := encoder.Encode(found); err != nil {
		panic(err)
	}
}

func (found definitions) add(goType reflect.Type) {
	switch goType.Kind() {
	case reflect.Pointer, reflect.Slice, reflect.Map, reflect.Array:
		found.add(goType.Elem())
	case reflect.Struct:
		name := nameOf(goType)
		if _, known := found[name]; known || goType.Name() == "" {
			return
		}
		found[name] = []string{}
		found[name] = found.keptOf(goType)
	}
}

func (found definitions) keptOf(structType reflect.Type) []string {
	kept := []string{}
	for at := range structType.NumField() {
		field := structType.Field(at)
		tag := strings.Split(field.Tag.Get("json"), ",")
		if !field.IsExported() || tag[0] == "-" {
			continue
		}
		if tag[0] == "" {
			if embedded := dereferenced(field.Type); embedded.Kind() == reflect.Struct {
				kept = append(kept, found.keptOf(embedded)...)
			}
			continue
		}
		found.add(field.Type)
		isOmitted := len(tag) > 1 && strings.HasPrefix(tag[1], "omit")
		if field.Type.Kind() == reflect.Pointer || !isOmitted {
			kept = append(kept, tag[0])
		}
	}
	return kept
}

func dereferenced(goType reflect.Type) reflect.Type {
	if goType.Kind() == reflect.Pointer {
		return goType.Elem()
	}
	return goType
}

// k8s.io/api/core/v1 Container is io.k8s.api.core.v1.Container.
func nameOf(goType reflect.Type) string {
	path := strings.TrimPrefix(goType.PkgPath(), "k8s.io/")
	return "io.k8s." + strings.ReplaceAll(path, "/", ".") + "." + goType.Name()
}
