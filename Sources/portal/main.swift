import Glibc
import PortalCommand

exit(await runPortal(arguments: Array(CommandLine.arguments.dropFirst())))
