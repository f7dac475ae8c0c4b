struct P {}
package let x: [UInt8] = PackageResources.placeholder_tsv
