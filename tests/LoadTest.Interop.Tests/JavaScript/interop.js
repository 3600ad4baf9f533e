'use strict';

// Answers each line of the standard input: "read" a histogram, or "write" one of the values given.
const hdr = require('hdr-histogram-js');
const percentiles = [50, 75, 90, 95, 99, 99.9, 100];

function describe(histogram) {
  return [histogram.totalCount, histogram.maxValue, ...percentiles.map(p => histogram.getValueAtPercentile(p))].join(' ');
}

function write(values) {
  const histogram = hdr.build({
    bitBucketSize: 64, lowestDiscernibleValue: 1, highestTrackableValue: 3600000000, numberOfSignificantValueDigits: 3, autoResize: true,
  });
  for (const value of values) histogram.recordValue(Number(value));
  return `${hdr.encodeIntoCompressedBase64(histogram)} ${describe(histogram)}`;
}

for (const line of require('fs').readFileSync(0, 'utf8').split('\n').filter(text => text.trim())) {
  const [what, ...words] = line.trim().split(' ');
  console.log(what === 'read' ? describe(hdr.decodeFromCompressedBase64(words[0], 64, false)) : write(words));
}
