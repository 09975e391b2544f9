// Command kstatus judges Kubernetes objects with kstatus and says how long that took.
//
// It answers each line of stdin with a line on stdout, so that its rounds can
// take turns with those of another program. A line names an NDJSON file of
// objects and how many to judge; more than the file has go around. Decoding is
// no part of what is measured, and every decoded object is judged once.
package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"runtime"
	"syscall"
	"time"

	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"sigs.k8s.io/cli-utils/pkg/kstatus/status"
)

type request struct {
	File  string `json:"file"`
	Count int    `json:"count"`
}

type answer struct {
	CPUMicroseconds  int64          `json:"cpuMicroseconds"`
	WallMicroseconds int64          `json:"wallMicroseconds"`
	Verdicts         map[string]int `json:"verdicts"`
}

func main() {
	if err := serve(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func serve() error {
	requests := bufio.NewScanner(os.Stdin)
	answers := json.NewEncoder(os.Stdout)
	for requests.Scan() {
		var wanted request
		if err := json.Unmarshal(requests.Bytes(), &wanted); err != nil {
			return fmt.Errorf("a request that cannot be read: %w", err)
		}
		objects, err := decode(wanted)
		if err != nil {
			return err
		}
		round, err := judge(objects)
		if err != nil {
			return err
		}
		if err := answers.Encode(round); err != nil {
			return err
		}
	}
	return requests.Err()
}

func decode(wanted request) ([]*unstructured.Unstructured, error) {
	content, err := os.ReadFile(wanted.File)
	if err != nil {
		return nil, err
	}
	lines := bytes.Split(bytes.TrimSpace(content), []byte("\n"))
	objects := make([]*unstructured.Unstructured, wanted.Count)
	for at := range objects {
		object := &unstructured.Unstructured{}
		if err := object.UnmarshalJSON(lines[at%len(lines)]); err != nil {
			return nil, fmt.Errorf("an object of %s: %w", wanted.File, err)
		}
		objects[at] = object
	}
	return objects, nil
}

func judge(objects []*unstructured.Unstructured) (answer, error) {
	verdicts := make([]status.Status, len(objects))
	// What decoding has left behind is none of what is measured.
	runtime.GC()
	startedAt, cpuBefore := time.Now(), cpuTime()
	for at, object := range objects {
		result, err := status.Compute(object)
		if err != nil {
			return answer{}, err
		}
		verdicts[at] = result.Status
	}
	cpu, wall := cpuTime()-cpuBefore, time.Since(startedAt)
	counts := map[string]int{}
	for _, verdict := range verdicts {
		counts[string(verdict)]++
	}
	return answer{cpu.Microseconds(), wall.Microseconds(), counts}, nil
}

// cpuTime is that of all threads, the garbage collector's included.
func cpuTime() time.Duration {
	var usage syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage); err != nil {
		panic(err)
	}
	return time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
}
