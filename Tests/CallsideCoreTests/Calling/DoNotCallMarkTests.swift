import CallsideCore
import Testing

/// Marks, against hashes that other programs made.
struct DoNotCallMarkTests {
  @Test(arguments: [
    (0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    (3, "9834876dcfb05cb167a5c24953eba58c4ac89b1adf57f28f2f9d09af107ee8f0"),
    (55, "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318"),
    (56, "b35439a4ac6f0948b6d6f9e3c6af0f5f590ce20f1bde7090ef7970686ec6738a"),
    (63, "7d3e74a05d7db15bce4ad9ec0658ea98e3f06eeecf16b4c6fff2da457ddc2f34"),
    (64, "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb"),
    (65, "635361c48bb9eab14198e76ea8ab7f1a41685d6ad62aa9146d301d4f17eb0ae0"),
    (119, "31eba51c313a5c08226adf18d4a359cfdfd8d2e816b13f4af952f7ea6584dcfb"),
    (120, "2f3d335432c70b580af0e8e1b3674a7c020d683aa5f73aaaedfdc55af904c21c"),
    (1000, "41edece42d63e8d9bf515a9ba6932e1c20cbc9f5a5d134645adb5db1b9737ea3"),
  ])
  func aMarkIsTheHashOfAnAddress(_ length: Int, _ hash: String) {
    #expect(DoNotCallMark.of(String(repeating: "a", count: length)) == "sha256:" + hash)
  }

  @Test func allBytesCount() {
    #expect(
      DoNotCallMark.of("+31612345678")
        == "sha256:fab7be8a931d1088a82f6acf9e468aaf6a3accc07d5112ee5d6fca93281e1583")
    #expect(
      DoNotCallMark.of("zoë@example.nl")
        == "sha256:98c3bbadb32e7f0f26d8fd08b46c735e5b47c21c03681e7baa7871eb19b99cba")
  }
}
