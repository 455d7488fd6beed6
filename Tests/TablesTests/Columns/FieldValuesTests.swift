import Tables
import Testing

@Suite struct FieldValuesTests {
  @Test func keepsFieldsByCodeWithoutEmptyOnes() {
    var fields = FieldValues([("b", "2"), ("a", "1"), ("c", ""), ("b", "3")])
    #expect(fields.fields.map(\.code) == ["a", "b"])
    #expect(fields["b"] == "3")
    #expect(fields["z"] == "")
    fields["a"] = ""
    #expect(fields == FieldValues([("b", "3")]))
  }
}
