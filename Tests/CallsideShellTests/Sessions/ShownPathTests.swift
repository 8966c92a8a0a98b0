import Testing

@testable import CallsideShell

struct ShownPathTests {
  @Test(arguments: [
    ("/a/b/../c/x.yaml", "/a/c/x.yaml"), ("/a/b/debug/../../../playbooks/x", "/playbooks/x"),
    ("/../x", "/x"), ("/a/./b//c", "/a/b/c"), ("x.yaml", "x.yaml"), ("./x.yaml", "x.yaml"),
    ("../x.yaml", "../x.yaml"), ("a/../../x", "../x"), ("/", "/"), ("", ""), (".", "."),
    ("a/..", "."),
  ])
  func aPathGoesStraight(path: String, direct: String) {
    #expect(ShownPath.direct(path) == direct)
  }

  @Test(arguments: [
    ("/home/sanne/x.yaml", "/home/sanne", "x.yaml"),
    ("/home/sanne/.build/debug/../../playbooks/x", "/home/sanne", "playbooks/x"),
    ("/home/sanneke/x.yaml", "/home/sanne", "/home/sanneke/x.yaml"),
    ("/usr/share/x.yaml", "/home/sanne", "/usr/share/x.yaml"),
    ("/home/sanne/x.yaml", "/", "/home/sanne/x.yaml"), ("/x", "", "/x"), ("x", "/home", "x"),
    ("/home/sanne/x", "/home/sanne/", "x"), ("/home", "/home", "/home"),
  ])
  func whatLiesInAFolderIsShownFromThereOn(path: String, folder: String, shown: String) {
    #expect(ShownPath.text(path, from: folder) == shown)
  }
}
