import ArgumentParser

@main
struct EhcpAudit: ParsableCommand {}
