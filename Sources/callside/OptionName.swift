import ArgumentParser

extension NameSpecification {
  /// An option's name in English and in Dutch; both are understood in either language.
  static func words(_ en: String, _ nl: String) -> NameSpecification {
    en == nl ? [.customLong(en)] : [.customLong(en), .customLong(nl)]
  }
}
